/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet.h"
#include "pb-booklet-terms.h"
#include "pb-markup.h"

G_BEGIN_DECLS

/* What the parts of the HTML writer share: the page being written, and short words for what they
 * write over and over. Private to the room. */
typedef struct
{
  PbMarkup        *markup;
  const PbBooklet *booklet;
  PbLanguage       language;
  PbLanguage       texts;          /* of the texts of the register that are being written: Dutch, but for an edition's own */
  GHashTable      *sub_projects;   /* const char *id → GPtrArray of PbBookletProject, borrowed */
  GHashTable      *followers;      /* the same: the projects that continue it */
} PbHtml;

/* An element with a class (NULL: none), on a line of its own. */
void  pb_html_open       (PbHtml      *self,
                          const char  *element,
                          const char  *css_class);
/* The same in running text. */
void  pb_html_open_inline (PbHtml     *self,
                          const char  *element,
                          const char  *css_class);
void  pb_html_close      (PbHtml      *self);
/* For a few elements that end together. */
void  pb_html_close_n    (PbHtml      *self,
                          guint        n);

/* A word of the booklet's own. */
void  pb_html_term       (PbHtml      *self,
                          const char  *element,
                          const char  *css_class,
                          PbTerm       term);
/* A text that the booklet makes: an amount, a date, a count. */
void  pb_html_made       (PbHtml      *self,
                          const char  *element,
                          const char  *css_class,
                          const char  *text);
/* A text of the register: says so where it is in another language than the booklet. */
void  pb_html_own        (PbHtml      *self,
                          const char  *element,
                          const char  *css_class,
                          const char  *text);
/* After pb_html_open of an element that holds nothing but texts of the register. */
void  pb_html_mark_own   (PbHtml      *self);
/* A paragraph for each that an empty line parts; single line breaks become <br/>. Nothing for an
 * empty text. */
void  pb_html_paragraphs (PbHtml      *self,
                          const char  *css_class,
                          const char  *text);
/* The same for a text that was written for an edition, in its language or in that of the register: its words tell which. */
void  pb_html_edition_text (PbHtml    *self,
                          const char  *text);
void  pb_html_money      (PbHtml      *self,
                          const char  *element,
                          const char  *css_class,
                          gint64       cents);
/* A section with a heading of the second level that names it. */
void  pb_html_open_section (PbHtml    *self,
                          const char  *css_class,
                          const char  *id,
                          PbTerm       term);
/* A line of a list of facts, with a text that the booklet makes. */
void  pb_html_fact       (PbHtml      *self,
                          PbTerm       term,
                          const char  *text);
/* A large figure with what it is of. */
void  pb_html_tile       (PbHtml      *self,
                          const char  *figure,
                          PbTerm       of);
void  pb_html_money_tile (PbHtml      *self,
                          gint64       cents,
                          PbTerm       of);
/* Around a wide table, which scrolls by itself, also by keyboard; the page never does. */
void  pb_html_open_scroller (PbHtml   *self,
                          PbTerm       label);
/* The head of a column or a row of a table. */
void  pb_html_column_head (PbHtml     *self,
                          const char  *css_class,
                          PbTerm       term);
void  pb_html_row_head   (PbHtml      *self,
                          PbTerm       term);

/* A link to an element of the page, with a text of the register in it. */
void  pb_html_link       (PbHtml      *self,
                          const char  *id,
                          const char  *text);
/* The same to a project, by its code and name. */
void  pb_html_link_project (PbHtml    *self,
                          const PbBookletProject *project);
/* A list of such links, by their ids. */
void  pb_html_link_projects (PbHtml   *self,
                          const GPtrArray *ids);

void  pb_html_attribute_printf (PbHtml *self,
                          const char  *name,
                          const char  *format,
                          ...) G_GNUC_PRINTF (3, 4);
/* Opens an svg that is not read out. */
void  pb_html_open_decoration (PbHtml *self,
                          const char  *css_class);
/* Of which that part of the whole has the colour of the text; its class says how large it is. It is not read out. */
void  pb_html_write_bar  (PbHtml      *self,
                          const char  *css_class,
                          double       part,
                          double       whole);
/* One of the symbols that pb_html_open_page brings. */
void  pb_html_symbol     (PbHtml      *self,
                          const char  *name);
/* The shape of a phase or a group of phases. */
void  pb_html_icon       (PbHtml      *self,
                          const char  *phase_or_group);
/* The phase of a project in shape and words. */
void  pb_html_phase      (PbHtml      *self,
                          const char  *phase);
/* What a project's badge says, in shape and words; css_class: "badge" or "mark". Nothing for a key that is none. */
void  pb_html_badge      (PbHtml      *self,
                          const char  *css_class,
                          const char  *badge);
/* "pillar-3": the class that brings the colours of a pillar; transfer full. */
char *pb_html_pillar_class (guint      index);

/* "Editie 2"; transfer full. */
char *pb_html_edition    (PbHtml      *self,
                          guint        number);
/* "Stand per 1 oktober 2022"; NULL without a date, transfer full. */
char *pb_html_as_on      (PbHtml      *self,
                          const char  *date);

/* ---- the parts, each in a file of its own */

/* Everything before the header: the head, the symbols, and a link to that part of the page. title: of the window. */
void  pb_html_open_page     (PbHtml                 *self,
                             const char             *title,
                             const char             *css_class,
                             const char             *skip_to);
void  pb_html_write_symbols (PbHtml                 *self);
/* The style of the page: booklet.css, then the colours of the pillars and the house style; transfer full. */
char *pb_html_make_css      (const PbBooklet        *booklet);
void  pb_html_write_draft   (PbHtml                 *self);
void  pb_html_write_logo    (PbHtml                 *self);
void  pb_html_write_hills   (PbHtml                 *self);
void  pb_html_write_chapter_hills (PbHtml           *self);
void  pb_html_write_cover   (PbHtml                 *self);
void  pb_html_write_contents (PbHtml                *self);
void  pb_html_write_badges  (PbHtml                 *self);
void  pb_html_write_figures (PbHtml                 *self);
void  pb_html_write_pillar  (PbHtml                 *self,
                             guint                   index);
void  pb_html_write_indexes (PbHtml                 *self);
void  pb_html_write_imprint (PbHtml                 *self);
/* The image alone, without its caption. */
void  pb_html_write_image   (PbHtml                 *self,
                             const PbBookletImage   *image);
/* Its caption and who made it; nothing when neither is there. */
void  pb_html_write_caption (PbHtml                 *self,
                             const PbBookletImage   *image);
void  pb_html_write_images  (PbHtml                 *self,
                             const PbBookletProject *project);
/* level: of the heading of its theme, 3 to 5. */
void  pb_html_write_project (PbHtml                 *self,
                             const PbBookletProject *project,
                             guint                   level);

G_END_DECLS
