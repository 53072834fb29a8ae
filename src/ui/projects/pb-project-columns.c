/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-project-columns"
#include "config.h"

#include <glib/gi18n.h>

#include "pb-completeness.h"
#include "pb-date.h"
#include "pb-language.h"
#include "pb-money.h"
#include "pb-phase-badge.h"
#include "pb-phase.h"
#include "pb-project-cell.h"
#include "pb-project-columns.h"

#define SETTINGS_KEY "project-columns"

/* The width of a column of names, in pixels: it does not follow the rows that happen to be in sight. */
#define NAME_WIDTH 124

typedef struct
{
  PbPillarColourFunc   func;
  gpointer             user_data;
  PbRegister          *reg;
  GSettings           *settings;
  GtkColumnViewColumn *columns[PB_N_COLUMNS];   /* in the view or not */
  gboolean             shown[PB_N_COLUMNS];
  GHashTable          *items;                   /* GtkListItems that show completeness now */
} Columns;

static void
columns_free (gpointer data)
{
  Columns *self = data;

  for (guint i = 0; i < PB_N_COLUMNS; i++)
    g_object_unref (self->columns[i]);
  g_object_unref (self->settings);
  g_hash_table_unref (self->items);
  g_free (self);
}

static Columns *
get_columns (GtkColumnView *view)
{
  return g_object_get_data (G_OBJECT (view), "pb-columns");
}

/* The sort that a column's sorter was asked to compare by, while pb_project_columns_get_sort looks. */
static PbProjectSort asked_sort;

static void
on_project_setup_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item)
{
  gtk_list_item_set_child (item, pb_project_cell_new ());
}

static void
on_project_bind_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item,
                    Columns                  *self)
{
  PbProjectRow *row = gtk_list_item_get_item (item);

  pb_project_cell_set (PB_PROJECT_CELL (gtk_list_item_get_child (item)),
                       pb_project_row_get_code (row),
                       pb_project_row_get_name (row),
                       pb_project_row_get_lead (row),
                       pb_project_row_is_public (row),
                       self->func (pb_project_row_get_pillar (row), self->user_data));
}

static void
on_phase_setup_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  gtk_list_item_set_child (item, pb_phase_badge_new (NULL));
}

static void
on_phase_bind_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  PbProjectRow *row = gtk_list_item_get_item (item);

  g_object_set (gtk_list_item_get_child (item), "phase", pb_project_row_get_phase (row), NULL);
}

static void
on_awarded_setup_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_awarded_bind_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item)
{
  PbProjectRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const gint64 awarded = pb_project_row_get_awarded (row);
  g_autofree char *amount = pb_money_format (awarded, pb_language_of_interface ());

  gtk_label_set_text (GTK_LABEL (label), amount);
  if (awarded == 0)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

/* ---- columns of text */

static char *
describe_lead (Columns      *self,
               PbProjectRow *row)
{
  return g_strdup (pb_project_row_get_lead (row));
}

static char *
describe_theme (Columns      *self,
                PbProjectRow *row)
{
  return g_strdup (pb_project_row_get_theme_name (row));
}

static char *
dup_short_date (const char *iso)
{
  return iso != NULL ? pb_date_format_short (iso) : g_strdup ("");
}

static char *
describe_period (Columns      *self,
                 PbProjectRow *row)
{
  const char *start = pb_project_row_get_start (row);
  const char *end = pb_project_row_get_end (row);
  g_autofree char *from = dup_short_date (start);
  g_autofree char *until = dup_short_date (end);

  if (start == NULL && end == NULL)
    return NULL;

  return g_strdup_printf ("%s – %s", from, until);
}

static char *
describe_completeness (Columns      *self,
                       PbProjectRow *row)
{
  PbGaps gaps = 0;

  if (!pb_completeness_read (self->reg, pb_project_row_get_id (row), &gaps, NULL))
    return NULL;

  return pb_completeness_describe (gaps);
}

static void
on_text_setup_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
show_text (GtkListItem *item,
           char        *text)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
  g_free (text);
}

static void
on_lead_bind_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 Columns                  *self)
{
  show_text (item, describe_lead (self, gtk_list_item_get_item (item)));
}

static void
on_theme_bind_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  Columns                  *self)
{
  show_text (item, describe_theme (self, gtk_list_item_get_item (item)));
}

static void
on_period_bind_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item,
                   Columns                  *self)
{
  show_text (item, describe_period (self, gtk_list_item_get_item (item)));
}

static void
on_completeness_bind_cb (GtkSignalListItemFactory *factory,
                         GtkListItem              *item,
                         Columns                  *self)
{
  show_text (item, describe_completeness (self, gtk_list_item_get_item (item)));
  g_hash_table_add (self->items, item);
}

static void
on_completeness_unbind_cb (GtkSignalListItemFactory *factory,
                           GtkListItem              *item,
                           Columns                  *self)
{
  g_hash_table_remove (self->items, item);
}

/* ---- the columns */

#define NOT_SORTED -1

static const struct
{
  const char *name;
  const char *title;
  int         sort;      /* PbProjectSort */
  GCallback   setup;
  GCallback   bind;
  GCallback   unbind;    /* or NULL */
  int         width;     /* fixed; -1: as its rows need */
} table[PB_N_COLUMNS] = {
  [PB_COLUMN_PROJECT] = { "project", N_("Project"), PB_PROJECT_SORT_NAME, G_CALLBACK (on_project_setup_cb),
                          G_CALLBACK (on_project_bind_cb), NULL, -1 },
  [PB_COLUMN_PHASE] = { "phase", N_("Phase"), PB_PROJECT_SORT_PHASE, G_CALLBACK (on_phase_setup_cb),
                        G_CALLBACK (on_phase_bind_cb), NULL, -1 },
  [PB_COLUMN_AWARDED] = { "awarded", N_("Awarded"), PB_PROJECT_SORT_AWARDED, G_CALLBACK (on_awarded_setup_cb),
                          G_CALLBACK (on_awarded_bind_cb), NULL, -1 },
  [PB_COLUMN_LEAD] = { "lead", N_("Lead Applicant"), NOT_SORTED, G_CALLBACK (on_text_setup_cb),
                       G_CALLBACK (on_lead_bind_cb), NULL, NAME_WIDTH },
  [PB_COLUMN_THEME] = { "theme", N_("Theme"), NOT_SORTED, G_CALLBACK (on_text_setup_cb),
                        G_CALLBACK (on_theme_bind_cb), NULL, NAME_WIDTH },
  [PB_COLUMN_PERIOD] = { "period", N_("Period"), NOT_SORTED, G_CALLBACK (on_text_setup_cb),
                         G_CALLBACK (on_period_bind_cb), NULL, NAME_WIDTH },
  [PB_COLUMN_COMPLETENESS] = { "completeness", N_("Complete"), NOT_SORTED, G_CALLBACK (on_text_setup_cb),
                               G_CALLBACK (on_completeness_bind_cb), G_CALLBACK (on_completeness_unbind_cb), -1 },
};

static int
ask (gconstpointer a,
     gconstpointer b,
     gpointer      sort)
{
  asked_sort = GPOINTER_TO_INT (sort);

  return -1;
}

static GtkColumnViewColumn *
create_column (PbProjectColumn  index,
               Columns         *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_(table[index].title), factory);

  g_signal_connect (factory, "setup", table[index].setup, self);
  g_signal_connect (factory, "bind", table[index].bind, self);
  if (table[index].unbind != NULL)
    g_signal_connect (factory, "unbind", table[index].unbind, self);
  if (table[index].sort != NOT_SORTED)
    {
      g_autoptr(GtkSorter) sorter
        = GTK_SORTER (gtk_custom_sorter_new (ask, GINT_TO_POINTER (table[index].sort), NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
  if (table[index].width > 0)
    gtk_column_view_column_set_fixed_width (column, table[index].width);
  gtk_column_view_column_set_resizable (column, table[index].width > 0);

  return column;
}

/* In the view or out of it: GTK 4.8 leaves room for a column that is invisible. */
static void
show_column (GtkColumnView   *view,
             PbProjectColumn  index,
             gboolean         shown)
{
  Columns *self = get_columns (view);
  guint position = 0;

  if (self->shown[index] == shown)
    return;

  self->shown[index] = shown;
  if (!shown)
    {
      gtk_column_view_remove_column (view, self->columns[index]);
      return;
    }

  for (guint i = 0; i < index; i++)
    position += self->shown[i];
  gtk_column_view_insert_column (view, position, self->columns[index]);
}

void
pb_project_columns_add (GtkColumnView      *view,
                        PbRegister         *reg,
                        PbPillarColourFunc  func,
                        gpointer            user_data)
{
  Columns *self;
  g_auto(GStrv) shown = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (PB_IS_REGISTER (reg));
  g_return_if_fail (func != NULL);

  self = g_new0 (Columns, 1);
  self->func = func;
  self->user_data = user_data;
  self->reg = reg;
  self->settings = g_settings_new (APPLICATION_ID);
  self->items = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (view), "pb-columns", self, columns_free);

  shown = g_settings_get_strv (self->settings, SETTINGS_KEY);
  for (guint i = 0; i < PB_N_COLUMNS; i++)
    {
      self->columns[i] = create_column (i, self);
      show_column (view, i, i == PB_COLUMN_PROJECT || g_strv_contains ((const char *const *) shown, table[i].name));
    }
  gtk_column_view_column_set_expand (self->columns[PB_COLUMN_PROJECT], TRUE);
}

gboolean
pb_project_columns_get_visible (GtkColumnView   *view,
                                PbProjectColumn  column)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), FALSE);
  g_return_val_if_fail (column < PB_N_COLUMNS, FALSE);

  return get_columns (view)->shown[column];
}

void
pb_project_columns_set_visible (GtkColumnView   *view,
                                PbProjectColumn  column,
                                gboolean         visible)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) shown = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (column < PB_N_COLUMNS);

  show_column (view, column, visible);
  for (guint i = PB_COLUMN_PROJECT + 1; i < PB_N_COLUMNS; i++)
    {
      if (pb_project_columns_get_visible (view, i))
        g_strv_builder_add (names, table[i].name);
    }

  shown = g_strv_builder_end (names);
  g_settings_set_strv (get_columns (view)->settings, SETTINGS_KEY, (const char *const *) shown);
}

const char *
pb_project_column_get_name (PbProjectColumn column)
{
  g_return_val_if_fail (column < PB_N_COLUMNS, NULL);

  return table[column].name;
}

void
pb_project_columns_refresh (GtkColumnView *view)
{
  Columns *self;
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  self = get_columns (view);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_text (item, describe_completeness (self, gtk_list_item_get_item (item)));
}

/* GTK 4.8 does not tell by which column its view is sorted, but it compares by it: so two objects are compared,
 * whatever they are, and the sorter that is asked first is the answer; the sign tells the direction. */
void
pb_project_columns_get_sort (GtkColumnView *view,
                             PbProjectSort *sort,
                             gboolean      *descending)
{
  g_autoptr(GObject) a = NULL;
  g_autoptr(GObject) b = NULL;
  GtkOrdering ordering;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (sort != NULL && descending != NULL);

  a = g_object_new (G_TYPE_OBJECT, NULL);
  b = g_object_new (G_TYPE_OBJECT, NULL);
  asked_sort = PB_PROJECT_SORT_POSITION;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);
  *sort = asked_sort;
  *descending = ordering == GTK_ORDERING_LARGER;
}

/* ---- copying */

/* text may be NULL. A spreadsheet takes a cell that begins so for a formula: an apostrophe says that it is a text; and one that
 * begins with a quotation mark it reads up to the next one, over lines and rows: that is written as in a file of such cells. */
static void
append_cell (GString    *line,
             const char *text)
{
  gboolean quoted = text != NULL && *text == '"';

  if (line->len > 0 && line->str[line->len - 1] != '\n')
    g_string_append_c (line, '\t');
  if (text == NULL)
    return;

  if (strchr ("=+-@", *text) != NULL && *text != '\0')
    g_string_append_c (line, '\'');
  if (quoted)
    g_string_append_c (line, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (quoted && *p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, strchr ("\t\n\r\v\f", *p) != NULL ? ' ' : *p);
    }
  if (quoted)
    g_string_append_c (line, '"');
}

/* A number, which may be negative: "-1234567,50", "450000". */
static void
append_amount (GString *line,
               gint64   cents)
{
  g_autofree char *decimal = pb_money_to_decimal (cents);

  if (g_str_has_suffix (decimal, ".00"))
    decimal[strlen (decimal) - strlen (".00")] = '\0';

  g_string_append_c (line, '\t');
  g_string_append (line, g_strdelimit (decimal, ".", ','));
}

static void
append_text (GString *line,
             char    *text)
{
  append_cell (line, text);
  g_free (text);
}

static void
append_row (GString        *lines,
            Columns        *self,
            const gboolean *shown,
            PbProjectRow   *row)
{
  append_cell (lines, pb_project_row_get_code (row));
  append_cell (lines, pb_project_row_get_name (row));
  if (shown[PB_COLUMN_PHASE])
    append_cell (lines, pb_choice_get_label (pb_phases, pb_project_row_get_phase (row)));
  if (shown[PB_COLUMN_AWARDED])
    append_amount (lines, pb_project_row_get_awarded (row));
  if (shown[PB_COLUMN_LEAD])
    append_text (lines, describe_lead (self, row));
  if (shown[PB_COLUMN_THEME])
    append_text (lines, describe_theme (self, row));
  if (shown[PB_COLUMN_PERIOD])
    {
      append_text (lines, dup_short_date (pb_project_row_get_start (row)));
      append_text (lines, dup_short_date (pb_project_row_get_end (row)));
    }
  if (shown[PB_COLUMN_COMPLETENESS])
    append_text (lines, describe_completeness (self, row));
  g_string_append_c (lines, '\n');
}

char *
pb_project_columns_copy (GtkColumnView *view,
                         GPtrArray     *rows)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  gboolean shown[PB_N_COLUMNS];

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  append_cell (lines, _("Code"));
  append_cell (lines, _("Name"));
  for (guint i = PB_COLUMN_PROJECT + 1; i < PB_N_COLUMNS; i++)
    {
      shown[i] = pb_project_columns_get_visible (view, i);
      if (shown[i] && i == PB_COLUMN_PERIOD)
        {
          append_cell (lines, _("Start"));
          append_cell (lines, _("End"));
        }
      else if (shown[i])
        {
          append_cell (lines, _(table[i].title));
        }
    }
  g_string_append_c (lines, '\n');

  for (guint i = 0; i < rows->len; i++)
    append_row (lines, get_columns (view), shown, rows->pdata[i]);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}
