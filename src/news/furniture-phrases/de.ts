// German furniture: `*` stands for any words, `#` for a number, `|` separates; see ../furniture.ts.
import type { FurniturePhrases } from '../furniture-patterns.ts';

export const de: FurniturePhrases = {
  anywhere: `
weiterlesen | weiterlesen * | weiter lesen * | mehr lesen * | mehr dazu * | mehr zum thema *
mehr zum thema | mehr erfahren * | mehr zu *thema * | mehr anzeigen | lesen sie auch *
lesen sie mehr * | lesen sie hier * | lesen sie weiter * | lesen sie dazu * | lies auch *
auch interessant * | auch lesenswert * | siehe auch * | hier klicken * | klicken sie hier *
zum artikel * | zum vollständigen * | den ganzen artikel * | der beitrag * erschien zuerst auf *
verwandte artikel * | verwandte themen * | ähnliche artikel * | ähnliche beiträge *
das könnte *interessieren * | das könnte *gefallen * | empfohlener *inhalt * | folgen sie uns *
folge uns * | folgt uns * | abonnieren sie * | abonnieren * | jetzt abonnieren *
jetzt registrieren * | jetzt anmelden * | melden sie sich * | newsletter *
unseren newsletter * | app herunterladen * | laden sie *app * | teilen auf * | artikel teilen *
link kopieren * | link kopiert * | kommentar schreiben * | kommentar verfassen * | # kommentare
schreiben sie einen kommentar * | hinterlasse einen kommentar * | zuletzt aktualisiert *
stand: * | vor # minuten | vor # stunden | vor # stunde | lesezeit * | lesedauer *
# min lesezeit | # minuten lesezeit | foto: * | fotos: * | bild: * | bildquelle *
bildnachweis * | symbolbild * | archivbild * | quelle: * | quellen: * | redaktion: *
mit material von * | mit informationen von * | (mit agenturen) | (dpa *) | (afp *)
alle rechte vorbehalten * | anzeige | werbung | spenden sie * | jetzt spenden *
unterstützen sie * | wir verwenden cookies * | wir nutzen cookies * | alle akzeptieren *
impressum * | schlagwörter * | schlagworte * | stichwörter * | ihr browser * | artikel anhören *
dieser artikel erschien * | dieser artikel wurde zuerst * | dieser artikel stammt *
dieser beitrag erschien * | diese website verwendet * | diese website nutzt *
diese webseite verwendet * | aktualisiert: * | aktualisiert am *`,
  alone: `
teilen | drucken | merken | anhören | speichern | facebook | twitter | whatsapp | telegram
linkedin | e-mail | xing | video | videos | bildergalerie | startseite | menü | suche | suchen
kommentare | meistgelesen * | meistgelesene * | meist gelesen * | aktuelle nachrichten *
neueste nachrichten * | nächster artikel * | vorheriger artikel * | weiter | zurück | anmelden
registrieren | schließen | dpa | afp | reuters | veröffentlicht * | erschienen am *
empfohlen * | kommentare * | aktualisiert * | datenschutz * | urheberrecht * | gesponsert *
weitere themen * | weitere nachrichten * | weitere artikel *`,
};
