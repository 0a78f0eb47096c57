// Turkish furniture: `*` stands for any words, `#` for a number, `|` separates; see ../furniture.ts.
import type { FurniturePhrases } from '../furniture-patterns.ts';

export const tr: FurniturePhrases = {
  anywhere: `
devamını oku | devamını oku * | devamını okumak için * | devamı için * | devamı *tıklayın *
haberin devamı * | haberin devamı için * | haberin tamamı * | yazının devamı *
daha fazla oku * | daha fazlasını oku * | daha fazlası için * | daha fazla bilgi *
tamamını oku * | ayrıntılar için * | detaylar için * | tıklayın | tıklayınız *
buraya tıklayın * | ayrıca okuyun * | ayrıca bakınız * | bunları da okuyun *
bunlar da ilginizi çekebilir * | ilginizi çekebilir * | ilgili haberler * | ilgili haberler
ilgili haber: * | ilgili haber * | benzer haberler * | önerilen haberler *
sizin için önerilenler * | okuma önerisi * | haber linki * | bizi takip edin * | takip edin *
bizi * takip * | google news * takip * | google haberler * | abone ol * | abone olun *
bültenimize * | e-bülten * | bülten *abone * | uygulamamızı indirin * | uygulamayı indir *
mobil uygulama * | kanalımıza * | whatsapp kanal* | telegram kanal* | bu haberi paylaş *
haberi paylaş * | paylaş: * | facebook'ta paylaş * | twitter'da paylaş * | bağlantıyı kopyala *
linki kopyala * | yorum yap * | yorum yaz * | yorum yapın * | yorumlar * | ilk yorumu *
# yorum | henüz yorum * | son güncelleme * | güncelleme: * | güncellenme * | güncellendi *
yayınlanma * | yayın tarihi * | giriş: * | oluşturulma * | haber giriş * | # dakika önce
# saat önce | okuma süresi * | # dk okuma | # dakikalık okuma | # görüntülenme | # okunma
fotoğraf: * | foto: * | görsel: * | fotoğraf arşiv * | kaynak: * | kaynak : * | haber kaynağı *
haber merkezi | editör: * | muhabir: * | haber: * | derleyen: * | tüm hakları saklıdır *
her hakkı saklıdır * | telif hakkı * | reklam | reklamlar | sponsorlu * | reklam alanı *
bize destek * | destek olun * | sitemizde çerez * | bu site çerez * | bu sitede *çerez *
web sitemizde * | gizlilik politikası * | kvkk * | kullanım koşulları * | etiketler: *
etiketler * | etiket: * | anahtar kelimeler * | tarayıcınız * | videoyu izle * | izlemek için *
bağış yapın * | bağış yap | çerez politikası * | çerezler * | çerez kullan*`,
  alone: `
paylaş | kaydet | yazdır | dinle | facebook | twitter | whatsapp | telegram | linkedin | video
galeri | foto galeri | anasayfa | ana sayfa | menü | ara | yorum | yorumlar | en çok okunanlar *
en çok okunan * | son dakika | son haberler * | son dakika haberleri * | çok okunanlar
sonraki haber * | önceki haber * | sonraki | önceki | giriş yap | üye ol | kapat | aa | iha
dha | ajanslar`,
};
