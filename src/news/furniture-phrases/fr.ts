// French furniture: `*` stands for any words, `#` for a number, `|` separates; see ../furniture.ts.
import type { FurniturePhrases } from '../furniture-patterns.ts';

export const fr: FurniturePhrases = {
  anywhere: `
lire la suite | lire la suite * | lire plus * | lire aussi | lire aussi * | lire également *
lire l'article * | lire l'intégralité * | à lire aussi * | à lire: * | a voir aussi *
voir aussi * | voir plus | en savoir plus * | en savoir plus | pour en savoir plus *
pour aller plus loin * | sur le même sujet * | sur le même thème * | articles liés *
articles similaires * | articles connexes * | nos articles * | vous aimerez aussi *
vous pourriez *aimer * | vous pourriez aussi * | cet article * est apparu *
l'article * est apparu en premier sur * | cliquez ici * | cliquer ici * | suivez-nous *
suivez nous * | suivez * sur * | rejoignez * | abonnez-vous * | s'abonner * | abonnez vous *
déjà abonné * | réservé aux abonnés * | article réservé * | il vous reste * | inscrivez-vous *
recevez *newsletter * | recevez * | newsletter * | notre newsletter *
téléchargez l'application * | télécharger l'application * | partager sur *
partager cet article * | partagez * | copier le lien * | lien copié * | laisser un commentaire *
laissez un commentaire * | # commentaires | # commentaire | aucun commentaire *
dernière mise à jour * | publié: * | publié à * | il y a # minutes | il y a # heures
il y a # heure | temps de lecture * | # min de lecture | lecture # min | crédit photo *
crédits photo * | crédit: * | photo: * | photo d'archives * | photo d'illustration *
image d'illustration * | © * | source: * | sources: * | (avec afp) | avec afp | avec afp *
avec reuters * | (avec agences) | tous droits réservés * | droits de reproduction * | publicité
contenu sponsorisé * | la suite après * | faire un don * | faites un don * | soutenez *
soutenez-nous * | nous utilisons des cookies * | ce site utilise * | en poursuivant *
accepter les cookies * | tout accepter * | politique de confidentialité * | mentions légales *
mots-clés * | mots clés * | tags: * | votre navigateur * | écouter l'article *
cet article est réservé * | cet article est apparu * | cet article a été publié *
ces articles pourraient * | mis à jour le * | mis à jour à * | mise à jour le * | mise à jour: *
étiquettes: * | à lire également *`,
  alone: `
partager | imprimer | enregistrer | écouter | facebook | twitter | whatsapp | telegram
linkedin | e-mail | vidéo | vidéos | galerie | accueil | menu | rechercher | recherche
commentaires | réagir | les plus lus * | les plus lus | le plus lu * | à la une * | à la une
dernières infos * | dernières actualités * | article suivant * | article précédent * | suivant
précédent | se connecter | connexion | s'inscrire | fermer | afp | reuters | publié le *
mis à jour * | mise à jour * | suivre * sur *`,
};
