// English furniture: `*` stands for any words, `#` for a number, `|` separates; see ../furniture.ts.
import type { FurniturePhrases } from '../furniture-patterns.ts';

export const en: FurniturePhrases = {
  anywhere: `
read more | read more: * | read more on * | read more at * | read more about * | read the full *
read full * | read the rest * | read the original * | read the entire * | read this story at *
click here * | click here | click to * | click on * | continue reading | continue reading *
keep reading | keep reading * | full story | full story at * | see full * | view full *
view original * | more details *link* | the post * appeared first on *
the post * first appeared on * | this article originally * | this article first *
originally published * | first published * | also read * | also read: * | read also *
read next * | see also: * | see also | related: * | related articles * | related articles
related stories * | related news * | related posts * | related topics * | recommended for you *
recommended for you | recommended stories * | you may also like * | you might also like *
you may also be interested * | more on this * | more on this story | short url | short url *
short link * | # min ago | # mins ago | # minutes ago | # hour ago | # hours ago | # days ago
updated # * ago | updated # * | updated: * | updated at * | updated on * | last updated *
last modified * | last update * | published: * | published on * | published at * | published # *
posted on * | posted at * | posted: * | # min read | # minute read | # mins read
reading time * | estimated reading time * | # views | # shares | # comments | # comment
no comments | leave a comment * | leave a comment | leave a reply * | post a comment *
post a comment | add a comment * | write a comment * | comments are closed *
join the conversation * | be the first to * | share this * | share this | share on *
share via * | share article * | link copied * | copy link | follow us * | follow us
follow * on x * | follow * on twitter * | follow * on facebook * | follow * on instagram *
follow * on telegram * | follow * on whatsapp * | follow * on google * | like us on *
join our * | subscribe to * | subscribe now * | subscribe for * | subscribe * | subscribe
sign up for * | sign up to * | sign up *newsletter * | sign up now * | sign in to *
log in to * | register now * | register for free * | get our *newsletter * | get the latest *
get the best of * | get breaking news * | never miss * | stay up to date * | stay informed *
stay connected * | download our *app * | download the *app * | get the app *
available on *app store * | support our *journalism * | support our work *
support independent * | donate now * | donate to * | donate today * | donate | please donate *
please consider *donat* | make a donation * | become a member * | become a supporter *
your support * | help us keep * | we use cookies * | this website uses * | this site uses *
our website uses * | accept cookies * | by continuing * | by clicking * | cookie policy *
cookie settings * | manage cookies * | privacy policy * | terms of use *
terms and conditions * | terms of service * | all rights reserved * | copyright # *
copyright © * | copyright *all rights * | © * | (c) # * | ads by * | ad space | ads
advertisement | advertisement - * | advertisement *continue* | article continues below *
story continues below * | story continues after * | scroll to continue * | sponsored content *
sponsored | promoted content * | photo: * | photos: * | photo by * | photo courtesy *
photo credit * | photo/* | picture: * | image credit * | image source * | file photo *
file image * | file picture * | photograph: * | credit: * | video: * | caption: * | ap photo *
[ap photo * | [photo * | (photo * | (file photo * | [file * | getty images *
(reporting by * | reporting by * | additional reporting *
(additional reporting * | editing by * | (editing by * | writing by * | (writing by *
compiled by * | edited by * | translated by * | with inputs from * | with input from *
with agencies | with additional * | agencies contributed * | the associated press contributed *
reuters contributed * | tags: * | tagged * | filed under * | category: * | categories: *
keywords: * | topics: * | labels: * | view this post on * | a post shared by *
pic twitter com * | pic.twitter.com* | play video * | watch the video * | watch live *
listen to this * | click play * | your browser does not * | please enable javascript *
javascript is * | javascript must * | you need to enable * | to view this video *
this video *not * | this content is not available * | opens in new window * | opens in a new *
enable notifications * | allow notifications * | turn on notifications * | image not available *
no description * | disclaimer: * | the views expressed * | the opinions expressed *
views expressed in this * | what do you think * | let us know * | have your say *
do you have *tip* | got a tip * | contact us * | contact: * | for more *visit *
for more information * | for the latest * | for all the latest * | visit our * | back to top
support us | no comments yet * | this story was originally * | this story was first *
this story was updated * | this article was *published * | send us your * | send us a *
more from this * | join us on facebook * | join us on telegram * | join us on whatsapp *
accept all cookies * | image: * | we need your support * | your contribution helps *`,
  alone: `
share | save | listen | print | email | mail | tweet | facebook | twitter | telegram | whatsapp
linkedin | pinterest | reddit | messenger | x | copy | play | video | videos | gallery | photos
live | home | menu | search | follow | following | comment | comments | related | recommended
trending * | trending | top stories | latest news * | latest news | latest | more news
more stories | most read * | most read | most popular * | most popular | most viewed *
editor s pick* | editors pick* | don t miss * | must read * | must read | next article *
previous article * | next post * | previous post * | next | previous | newsletter | newsletters
sign in | sign up | log in | register | loading * | loading | ad | sponsored * | by *staff*
by *reporter* | by *correspondent* | by *agencies* | by *desk* | staff writer* | news desk
web desk | reuters | afp | ap | agencies | (headline twice) | skip to * | toggle * | close
advertise with us * | about us | contact us | sponsor * | show more | show less | view more
see more | load more | expand | share this article | sponsored by * | more from * | watch: *
accept all *`,
};
