/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include "pb-draft.h"

G_BEGIN_DECLS

/* A group of rows for fields of one draft, under a title. Other rows may be added with adw_preferences_group_add. */
#define PB_TYPE_FORM (pb_form_get_type ())
G_DECLARE_FINAL_TYPE (PbForm, pb_form, PB, FORM, AdwPreferencesGroup)

/* title: translated, or NULL. */
GtkWidget *pb_form_new           (PbDraft    *draft,
                                  const char *title);

/* The row for the field (a PbTextField for one of several lines); owned by the form. For a reference:
 * pb_form_add_reference, see pb_reference_row_new. */
GtkWidget *pb_form_add_field     (PbForm     *self,
                                  const char *column);
GtkWidget *pb_form_add_reference (PbForm     *self,
                                  const char *column,
                                  GListModel *entities,
                                  const char *none);
/* Several columns, ending with NULL. */
void       pb_form_add_fields    (PbForm     *self,
                                  const char *first,
                                  ...) G_GNUC_NULL_TERMINATED;

/* The row of a field, or NULL. */
GtkWidget *pb_form_get_row       (PbForm     *self,
                                  const char *column);

/* Puts the focus in the first field that has an error. FALSE when there is none. */
gboolean   pb_form_focus_problem (PbForm     *self);

G_END_DECLS
