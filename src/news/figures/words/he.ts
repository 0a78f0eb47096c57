// Hebrew words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const he: FigureWords = {
  events: {
    killed: 'נהרגו. נהרג. הרוג הרוגים. הרג. הרגו. הריגת מתו. מת. נרצחו. נרצח.',
    wounded: 'נפצעו. נפצע. פצוע פצועים. פציעת',
    detained: 'נעצרו. נעצר. עצר. עצרו. מעצר',
    freed: 'שוחררו. שוחרר. שחרור',
    troops: 'ישלח תשלח שלח. שלחה. פריסת נפרסו. תפרוס',
    money: 'התחייב התחייבו התחייבה יתרמו תרמו',
  },
  groups: {
    people: 'בני_אדם איש. אנשים. הרוגים. פצועים. אחרים.',
    civilians: 'אזרח אזרחים.',
    soldiers: 'חייל. חיילים. לוחמים.',
    fighters: 'מחבל. מחבלים. חמושים. פעילים.',
    police: 'שוטר. שוטרים.',
    children: 'ילד. ילדים. קטינים.',
    women: 'נשים.',
    prisoners: 'אסיר. אסירים. עצירים. עצורים. חטופים.',
    journalists: 'עיתונאים.',
  },
  least: 'לפחות יותר_מ מעל',
  about: 'כ כמעט סביב עשרות עד',
  change: 'עלה עלתה עלייה עודכן עודכנה תוקן',
  other: 'מאז סך הכולל הקודם שעברה שעבר שנה שנים מלחמה מהם בהם ביניהם עד_כה',
  and: 'ו או בעוד',
};
