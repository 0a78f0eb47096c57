// Spanish furniture: `*` stands for any words, `#` for a number, `|` separates; see ../furniture.ts.
import type { FurniturePhrases } from '../furniture-patterns.ts';

export const es: FurniturePhrases = {
  anywhere: `
leer más | leer más * | lee más * | lea más * | leer también * | lee también * | lea también *
lea además * | le puede interesar * | te puede interesar * | también te puede *
te recomendamos * | le recomendamos * | puedes leer * | ver también * | vea también * | ver más
ver más * | seguir leyendo * | sigue leyendo * | siga leyendo * | continuar leyendo *
continúa leyendo * | leer la noticia * | leer el artículo * | leer nota completa *
nota completa * | noticia completa * | haz clic * | haga clic * | clic aquí * | pulsa aquí *
la entrada * se publicó primero en * | la entrada * aparece primero en *
noticias relacionadas * | noticias relacionadas | artículos relacionados *
temas relacionados * | más información | más noticias * | síguenos * | siguenos * | síganos *
únete * | únase * | suscríbete * | suscríbase * | regístrate * | inicia sesión * | newsletter *
recibe *boletín * | descarga la app * | descarga nuestra * | compartir en * | comparte esta *
comparte este * | copiar enlace * | deja un comentario * | deja tu comentario *
dejar un comentario * | # comentarios | # comentario | sin comentarios *
última actualización * | actualizado el * | publicado: * | publicado a *
fecha de publicación * | hace # minutos | hace # horas | hace # hora | tiempo de lectura *
# min de lectura | # minutos de lectura | foto: * | fotos: * | fotografía: * | imagen: *
imagen de archivo * | crédito: * | créditos: * | fuente: * | fuentes: * | con información de *
con informacion de * | (información de * | (reporte de * | (reporte por * | (editado *
(editado por * | (escrito por * | todos los derechos * | derechos reservados * | publicidad
anuncio | contenido patrocinado * | haz una donación * | apóyanos * | apoya *periodismo *
utilizamos cookies * | usamos cookies * | este sitio *cookies * | esta web *cookies *
aceptar cookies * | aceptar todo * | política de privacidad * | política de cookies *
aviso legal * | términos y condiciones * | etiquetas: * | palabras clave * | su navegador *
tu navegador * | escuchar artículo * | este artículo fue publicado *
este artículo se publicó * | esta nota fue publicada * | actualizado: * | actualizado a las *
actualizado # * | más sobre el tema * | más información en * | sigue a * en twitter *
dona ahora *`,
  alone: `
compartir | imprimir | guardar | escuchar | facebook | twitter | whatsapp | telegram | linkedin
correo | video | vídeo | videos | galería | inicio | portada | menú | buscar | comentar
comentarios | lo más leído * | lo más visto * | más leídas * | más leídos * | últimas noticias *
última hora | siguiente | anterior | siguiente noticia * | noticia anterior * | iniciar sesión
registrarse | cerrar | efe | reuters | afp | agencias | redacción * | actualizado *
compartir * | comentarios * | suscripción * | boletín * | etiquetas * | publicado el *
foto de *`,
};
