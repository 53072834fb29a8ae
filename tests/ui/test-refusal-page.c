/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-refusal-page"
#include "config.h"

#include "pb-error.h"
#include "pb-refusal-page.h"
#include "pb-test-ui.h"

static void
check (PbError     code,
       const char *title,
       gboolean    offers_backup)
{
  g_autoptr(GError) error = g_error_new_literal (PB_ERROR, code, "R&D <i>went</i> wrong");
  GtkWidget *page = g_object_ref_sink (pb_refusal_page_new ("/tmp/a & b.db", error));
  GtkWidget *button = NULL;
  GtkWidget *description = NULL;

  button = GTK_WIDGET (gtk_widget_get_template_child (page, PB_TYPE_REFUSAL_PAGE,
                                                      "backup_button"));
  description = pb_test_ui_find (page, GTK_TYPE_LABEL,
                                 "R&amp;D &lt;i&gt;went&lt;/i&gt; wrong");

  g_assert_nonnull (pb_test_ui_find (page, ADW_TYPE_STATUS_PAGE, title));
  g_assert_nonnull (description);
  g_assert_cmpint (gtk_widget_get_visible (button), ==, offers_backup);
  g_assert_finalize_object (page);
}

static void
test_each_refusal_says_what_it_is (void)
{
  check (PB_ERROR_NOT_A_REGISTER, "Not a Register", FALSE);
  check (PB_ERROR_OTHER_APPLICATION, "A File of Another Program", FALSE);
  check (PB_ERROR_TOO_NEW, "The Register Is Newer Than This Program", FALSE);
  check (PB_ERROR_CORRUPT, "The Register Is Damaged", TRUE);
  check (PB_ERROR_READ_ONLY, "The Register Cannot Be Written", FALSE);
  check (PB_ERROR_NO_FOLDER, "The Folder Is Gone", FALSE);
  check (PB_ERROR_NO_FILE, "The Register Is Gone", FALSE);
  check (PB_ERROR_BUSY, "The Register Is in Use", FALSE);
  check (PB_ERROR_FULL, "The Disk Is Full", FALSE);
}

static void
test_any_other_error_is_told_too (void)
{
  check (PB_ERROR_RULE, "The Register Could Not Be Opened", FALSE);
}

int
main (int    argc,
      char **argv)
{
  pb_test_ui_init (&argc, &argv);

  g_test_add_func ("/refusal-page/each-refusal-says-what-it-is", test_each_refusal_says_what_it_is);
  g_test_add_func ("/refusal-page/any-other-error-is-told-too", test_any_other_error_is_told_too);

  return g_test_run ();
}
