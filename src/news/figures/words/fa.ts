// Persian words around figures. How they are written: word-sets.ts.
import type { FigureWords } from '../figure-words.ts';

export const fa: FigureWords = {
  events: {
    killed: 'کشته شهید جان_باخت جان_خود جان_دادند',
    wounded: 'زخمی مجروح مصدوم',
    detained: 'بازداشت دستگیر',
    freed: 'آزاد.',
    troops: 'اعزام مستقر',
    money: 'تعهد',
  },
  groups: {
    people: 'نفر. تن. کشته. زخمی. مجروح.',
    civilians: 'غیرنظامی',
    soldiers: 'سرباز نظامی.',
    fighters: 'شبه_نظامی',
    police: 'پلیس',
    children: 'کودک',
    women: 'زن.',
    prisoners: 'زندانی',
    journalists: 'خبرنگار',
  },
  least: 'کم دست_کم حداقل بیش',
  about: 'حدود نزدیک تقریبا دهها ده_ها',
  change: 'افزایش رسید اصلاح',
  other: 'تاکنون مجموع گذشته سال جنگ پیشین آنها میان از_جمله',
  and: 'و یا',
};
