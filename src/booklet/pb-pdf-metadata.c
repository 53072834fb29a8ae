/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-pdf-metadata"
#include "config.h"

#include <string.h>

#include "pb-pdf-metadata.h"

#define PRODUCER "Programmaboek " PACKAGE_VERSION

struct _PbPdfMetadata
{
  char *title;
  char *author;        /* NULL when none, like those that follow */
  char *subject;
  char *language;
  char *date;
};

/* One line that XML can hold; NULL for none. */
static char *
clean (const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  for (char *c = valid; *c != '\0'; c++)
    {
      if ((guchar) *c < ' ' || *c == 0x7f)
        *c = ' ';
    }

  return g_strdup (g_strstrip (valid));
}

PbPdfMetadata *
pb_pdf_metadata_new (const PbPdfInfo *info)
{
  PbPdfMetadata *self = g_new0 (PbPdfMetadata, 1);

  self->title = clean (info->title);
  if (self->title == NULL)
    self->title = g_strdup ("Programmaboek");
  self->author = clean (info->author);
  self->subject = clean (info->subject);
  self->language = clean (info->language);
  self->date = clean (info->date);

  return self;
}

void
pb_pdf_metadata_free (PbPdfMetadata *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->language);
  g_free (self->date);
  g_free (self);
}

static void
append_element (GString    *to,
                const char *before,
                const char *text,
                const char *after)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (to, "%s%s%s\n", before, escaped, after);
}

/* XMP (ISO 16684-1). It does not claim PDF/UA: a person must judge a part of that. */
static char *
write_xmp (PbPdfMetadata *self)
{
  GString *text = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                "<rdf:Description rdf:about=\"\""
                                " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                                " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                                "<dc:format>application/pdf</dc:format>\n");

  append_element (text, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", self->title, "</rdf:li></rdf:Alt></dc:title>");
  append_element (text, "<dc:creator><rdf:Seq><rdf:li>", self->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_element (text, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", self->subject,
                  "</rdf:li></rdf:Alt></dc:description>");
  append_element (text, "<dc:language><rdf:Bag><rdf:li>", self->language, "</rdf:li></rdf:Bag></dc:language>");
  append_element (text, "<xmp:CreateDate>", self->date, "</xmp:CreateDate>");
  append_element (text, "<xmp:ModifyDate>", self->date, "</xmp:ModifyDate>");
  append_element (text, "<pdf:Producer>", PRODUCER, "</pdf:Producer>");
  g_string_append (text, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return g_string_free (text, FALSE);
}

void
pb_pdf_metadata_describe (PbPdfMetadata *self,
                          PbPdfFile     *file,
                          GString       *catalog)
{
  g_autofree char *xmp = write_xmp (self);
  PbPdfId id = pb_pdf_file_allocate (file);

  /* Not compressed, so that whoever knows nothing of PDF can find it. */
  pb_pdf_file_put_stream (file, id, "/Type/Metadata/Subtype/XML", xmp, strlen (xmp));
  g_string_append_printf (catalog, "/Metadata %u 0 R", id);
  if (self->language != NULL)
    {
      g_string_append (catalog, "/Lang");
      pb_pdf_append_text (catalog, self->language);
    }
}

static void
append_entry (GString    *to,
              const char *key,
              const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (to, "/%s", key);
  pb_pdf_append_text (to, text);
}

/* "2022-10-01" as "D:20221001". */
static char *
format_date (const char *date)
{
  GString *text;

  if (date == NULL)
    return NULL;

  text = g_string_new ("D:");
  for (; *date != '\0'; date++)
    {
      if (g_ascii_isdigit (*date))
        g_string_append_c (text, *date);
    }

  return g_string_free (text, FALSE);
}

PbPdfId
pb_pdf_metadata_write_info (PbPdfMetadata *self,
                            PbPdfFile     *file)
{
  g_autofree char *date = format_date (self->date);
  g_autoptr(GString) text = g_string_new ("<<");
  PbPdfId id = pb_pdf_file_allocate (file);

  append_entry (text, "Title", self->title);
  append_entry (text, "Author", self->author);
  append_entry (text, "Subject", self->subject);
  append_entry (text, "Producer", PRODUCER);
  append_entry (text, "CreationDate", date);
  append_entry (text, "ModDate", date);
  g_string_append (text, ">>");
  pb_pdf_file_put (file, id, text->str);

  return id;
}
