// HTML to text: paragraphs as a reader sees them, from clean, broken and hostile markup.
import { describe, expect, it } from 'vitest';
import { htmlToText, readHtml } from '../../src/text/html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['paragraphs', '<p>One <b>two</b></p><p>three</p>', ['One two', 'three']],
    ['unclosed paragraphs', '<p>One<p>two', ['One', 'two']],
    ['plain text with blank lines', 'One\ntwo words\n\nthree', ['One', 'two words', 'three']],
    ['line breaks', 'One.<br>Two.<br/><br />Three.', ['One.', 'Two.', 'Three.']],
    [
      'lines that were only wrapped',
      `${'word '.repeat(14)}<br>goes on here.`,
      [`${'word '.repeat(14)}goes on here.`],
    ],
    ['lists', '<ul><li>a<li>b</ul>', ['a', 'b']],
    ['tables', '<table><tr><td>1<td>2<tr><td>3</table>', ['1 2', '3']],
    ['entities, once', 'a &amp; b &#8217;s &lt;tag&gt; &eacute;', ['a & b ’s <tag> é']],
    [
      'markup escaped twice',
      '&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;three&lt;/p&gt;',
      ['One & two', 'three'],
    ],
    ['references escaped twice', 'Trump&amp;#8217;s&amp;nbsp;plan', ['Trump’s plan']],
    [
      'scripts and styles',
      'a<script>x<y</script>b<style>p{}</style>c<iframe>no</iframe>d',
      ['abcd'],
    ],
    [
      'menus, captions, asides',
      '<nav>Menu</nav><p>The text of the report.</p><figure><figcaption>A photo</figcaption></figure><aside>More</aside>',
      ['The text of the report.'],
    ],
    [
      'share bars and related lists by class',
      '<p>The text of the report is longer.</p><div class="sharedaddy sd-sharing"><ul><li>Share</ul></div><div class="related-posts">Other</div>',
      ['The text of the report is longer.'],
    ],
    [
      'hidden text',
      '<p style="display: none">hidden</p><p>seen by readers</p>',
      ['seen by readers'],
    ],
    ['an unclosed aside takes nothing with it', '<aside>a<p>The report', ['a', 'The report']],
    [
      'an unclosed aside at the end',
      '<p>Most of the report stands here, before it.</p><aside>The rest',
      ['Most of the report stands here, before it.', 'The rest'],
    ],
    [
      'a page wrapped in a page element',
      '<div class="comments"><p>All the text there is.</p></div><p>x</p>',
      ['All the text there is.', 'x'],
    ],
    [
      'direction and invisible characters',
      '<p>\u202bالشرع\u202c \u200fقال\u200b</p>',
      ['الشرع قال'],
    ],
    ['the Persian joiner stays', 'می\u200cشود', ['می\u200cشود']],
    ['upper case and odd attributes', '<P CLASS=x ONCLICK="a>b">One</P>', ['One']],
    ['comments and declarations', '<!DOCTYPE html><!-- no -->a<![CDATA[b]]>', ['ab']],
    ['lone surrogates', 'a\ud800b', ['a\ufffdb']],
    ['control characters', 'a\u0000b\u0007', ['ab']],
    ['nothing', '<p> </p>', []],
  ])('%s', (_what, html, expected) => {
    expect(htmlToText(html)).toEqual(expected);
  });

  it('keeps what the markup says about a paragraph', () => {
    const blocks = readHtml(
      '<h2>Head</h2><hr><p><a href="#">all link</a></p><p><b>bold</b> end</p>',
    );
    expect(blocks.map((block) => [block.text, block.level, block.afterRule, block.linked])).toEqual(
      [
        ['Head', 2, false, 0],
        ['all link', 0, true, 1],
        ['bold end', 0, false, 0],
      ],
    );
    expect(blocks[2]?.bold).toBeCloseTo(4 / 7);
  });

  it.each([
    ['<'],
    ['<b>'],
    ['<b></z>'],
    ['<p>'],
    ['<div class=ad>'],
    ['&'],
    ['&lt;p '],
    ['<a b '],
    ['<!--'],
    ['<script>'],
    ['<svg>'],
    ['<br>'],
    ['x<br>'],
    ['</'],
    ['</div>'],
    ['<li>'],
    ['\n'],
    ['a \n'],
    [' '],
    ['<a class="'],
    ['<div><p><b>'],
    ['<table><tr><td>'],
    ['&lt;a &lt;'],
    ['\u0301'],
    ['<pre>\n'],
  ])('400 KB of %j are read', (unit) => {
    expect(htmlToText(unit.repeat(400_000 / unit.length)).length).toBeLessThanOrEqual(20_000);
  });
});
