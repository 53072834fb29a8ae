/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pb-test-picture"
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pb-error.h"
#include "pb-picture.h"
#include "pb-test-picture.h"

#define RED   0xff0000ff
#define GREEN 0x00ff00ff
#define BLUE  0x0000ffff

#define MAX_MEMORY (300 * 1000 * 1000)
/* A sanitizer's own memory would be measured with the program's. */
#if defined(__SANITIZE_ADDRESS__)
#define CAN_MEASURE FALSE
#else
#define CAN_MEASURE TRUE
#endif

static PbPicture *
make (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  PbPicture *picture = pb_picture_new (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pb_picture_get_bytes (picture)), <=, PB_PICTURE_MAX_BYTES);

  return picture;
}

static void
assert_size (PbPicture *picture,
             guint      width,
             guint      height)
{
  g_assert_cmpuint (pb_picture_get_width (picture), ==, width);
  g_assert_cmpuint (pb_picture_get_height (picture), ==, height);
}

/* Takes the bytes. said: a word of the message. */
static void
assert_refused (GBytes     *bytes,
                int         code,
                const char *said)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPicture) picture = pb_picture_new (bytes, NULL, &error);

  g_assert_null (picture);
  g_assert_error (error, PB_ERROR, code);
  if (strstr (error->message, said) == NULL)
    g_error ("“%s” does not say “%s”", error->message, said);
  g_bytes_unref (bytes);
}

static gboolean
channel_near (guint32 a,
              guint32 b,
              guint   shift)
{
  return ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) < 40;
}

/* JPEG keeps no colour exactly. */
static void
assert_colour (PbPicture *picture,
               guint      x,
               guint      y,
               guint32    expected)
{
  guint32 actual = pb_test_picture_pixel (pb_picture_get_bytes (picture), x, y);

  for (guint shift = 0; shift < 32; shift += 8)
    {
      if (!channel_near (actual, expected, shift))
        g_error ("%08x is not %08x", actual, expected);
    }
}

static void
test_a_jpeg_stays_a_jpeg_and_a_png_a_png (void)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (64, 48);
  g_autoptr(GBytes) png = pb_test_png (64, 48, TRUE);
  g_autoptr(PbPicture) one = make (jpeg);
  g_autoptr(PbPicture) other = make (png);

  g_assert_cmpstr (pb_picture_get_media_type (one), ==, "image/jpeg");
  assert_size (one, 64, 48);
  assert_colour (one, 60, 4, GREEN);
  g_assert_cmpstr (pb_picture_get_media_type (other), ==, "image/png");
  assert_size (other, 64, 48);
  assert_colour (other, 60, 44, 0xffffff80);
}

static void
test_it_is_scaled_down_to_2000_pixels_and_never_up (void)
{
  g_autoptr(GBytes) wide = pb_test_jpeg (4100, 1025);
  g_autoptr(GBytes) high = pb_test_png (1000, 3000, FALSE);
  g_autoptr(GBytes) thin = pb_test_png (5000, 1, FALSE);
  g_autoptr(GBytes) fitting = pb_test_png (2000, 2, FALSE);
  g_autoptr(PbPicture) from_wide = make (wide);
  g_autoptr(PbPicture) from_high = make (high);
  g_autoptr(PbPicture) from_thin = make (thin);
  g_autoptr(PbPicture) from_fitting = make (fitting);

  assert_size (from_wide, 2000, 500);
  assert_colour (from_wide, 1990, 10, GREEN);
  assert_colour (from_wide, 10, 490, BLUE);
  assert_size (from_high, 666, 2000);
  assert_size (from_thin, 2000, 1);
  assert_size (from_fitting, 2000, 2);
}

/* EXIF: where the first row and the first column of what is stored are to be seen. Where the colours of the top left and
 * the top right corner of the file come. */
static void
test_it_is_turned_upright (void)
{
  static const struct
  {
    guint    orientation;
    gboolean is_right, is_bottom;             /* red */
    gboolean green_is_right, green_is_bottom;
    gboolean stands;
  } cases[] = {
    { 1, FALSE, FALSE, TRUE, FALSE, FALSE },  { 2, TRUE, FALSE, FALSE, FALSE, FALSE },
    { 3, TRUE, TRUE, FALSE, TRUE, FALSE },    { 4, FALSE, TRUE, TRUE, TRUE, FALSE },
    { 5, FALSE, FALSE, FALSE, TRUE, TRUE },   { 6, TRUE, FALSE, TRUE, TRUE, TRUE },
    { 7, TRUE, TRUE, TRUE, FALSE, TRUE },     { 8, FALSE, TRUE, FALSE, FALSE, TRUE },
    { 0, FALSE, FALSE, TRUE, FALSE, FALSE },  { 9, FALSE, FALSE, TRUE, FALSE, FALSE },
  };
  g_autoptr(GBytes) jpeg = pb_test_jpeg (80, 40);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) tagged = pb_test_jpeg_tagged (jpeg, cases[i].orientation);
      g_autoptr(PbPicture) picture = make (tagged);
      guint width = cases[i].stands ? 40 : 80;
      guint height = cases[i].stands ? 80 : 40;

      assert_size (picture, width, height);
      assert_colour (picture, cases[i].is_right ? width - 5 : 5, cases[i].is_bottom ? height - 5 : 5,
                     RED);
      assert_colour (picture, cases[i].green_is_right ? width - 5 : 5,
                     cases[i].green_is_bottom ? height - 5 : 5, GREEN);
    }
}

static void
test_a_png_is_turned_too (void)
{
  static const char exif[] = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
  g_autoptr(GBytes) png = pb_test_png (80, 40, FALSE);
  g_autoptr(GBytes) tagged = pb_test_png_with_chunk (png, "eXIf", exif, sizeof exif - 1, FALSE);
  g_autoptr(PbPicture) picture = make (tagged);

  assert_size (picture, 40, 80);
  assert_colour (picture, 35, 5, RED);
}

static void
test_place_camera_and_profile_are_not_kept (void)
{
  static const char *const traces[] = { "PbCamera", "PbPlace", "PbComment", "PbProfile", "Exif",
                                        "ICC_PROFILE", "PbText", "tEXt" };
  g_autoptr(GBytes) jpeg = pb_test_jpeg (64, 48);
  g_autoptr(GBytes) png = pb_test_png (64, 48, FALSE);
  g_autoptr(GBytes) tagged = pb_test_jpeg_tagged (jpeg, 1);
  g_autoptr(GBytes) noted = pb_test_png_with_chunk (png, "tEXt", "Comment\0PbText", 14, FALSE);
  g_autoptr(PbPicture) from_jpeg = make (tagged);
  g_autoptr(PbPicture) from_png = make (noted);

  g_assert_true (pb_test_bytes_contain (tagged, "PbPlace"));
  g_assert_true (pb_test_bytes_contain (noted, "PbText"));
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_assert_false (pb_test_bytes_contain (pb_picture_get_bytes (from_jpeg), traces[i]));
      g_assert_false (pb_test_bytes_contain (pb_picture_get_bytes (from_png), traces[i]));
    }
}

static void
test_what_is_no_png_or_jpeg_is_refused_by_name (void)
{
  static const struct
  {
    const char *data;
    gsize       length;
    const char *said;
  } cases[] = {
    { "", 0, "not an image" },
    { "\xff", 1, "not an image" },
    { "Geachte raad,", 13, "not an image" },
    { "MMM en BM", 9, "not an image" },
    { "\0\0\0\0\0\0\0\0\0\0\0\0", 12, "not an image" },
    { "GIF89a\1\0\1\0", 10, "GIF" },
    { "RIFF\0\0\0\0WEBPVP8 ", 16, "WebP" },
    { "\0\0\0\x18" "ftypheic\0\0\0\0", 16, "HEIC" },
    { "\0\0\0\x18" "ftypavif\0\0\0\0", 16, "AVIF" },
    { "<?xml version='1.0'?><svg xmlns=''/>", 36, "SVG" },
    { "MM\0*\0\0\0\x08", 8, "TIFF" },
    { "BM\0\0\0\0\0\0", 8, "BMP" },
    { "%PDF-1.7", 8, "PDF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (g_bytes_new_static (cases[i].data, cases[i].length), PB_ERROR_UNSUPPORTED,
                    cases[i].said);
}

/* Wherever it is cut. */
static void
test_what_is_cut_off_is_refused (void)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (64, 48);
  g_autoptr(GBytes) tagged = pb_test_jpeg_tagged (jpeg, 6);
  g_autoptr(GBytes) png = pb_test_png (64, 48, TRUE);

  for (gsize length = 3; length < g_bytes_get_size (tagged); length++)
    assert_refused (pb_test_bytes_head (tagged, length), PB_ERROR_INVALID, "cut off");
  for (gsize length = 8; length < g_bytes_get_size (png); length++)
    assert_refused (pb_test_bytes_head (png, length), PB_ERROR_INVALID, "cut off");
}

static void
test_what_is_behind_the_end_is_left (void)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (64, 48);
  g_autoptr(GByteArray) longer = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(PbPicture) picture = NULL;

  g_byte_array_append (longer, g_bytes_get_data (jpeg, NULL), (guint) g_bytes_get_size (jpeg));
  g_byte_array_append (longer, (const guint8 *) "PbTrailer", 9);
  bytes = g_bytes_new (longer->data, longer->len);
  picture = make (bytes);
  g_assert_false (pb_test_bytes_contain (pb_picture_get_bytes (picture), "PbTrailer"));
}

static void
test_a_file_that_lies_is_refused (void)
{
  g_autoptr(GBytes) png = pb_test_png (64, 48, FALSE);
  static const guint8 header[13] = { 0, 0, 1, 0, 0, 0, 1, 0, 8, 2 };
  g_autoptr(GByteArray) longer = g_byte_array_new ();

  /* A second head, fewer rows than the head says, a chunk that
   * claims more bytes than there are, a JPEG without a frame. */
  assert_refused (pb_test_png_with_chunk (png, "IHDR", header, 13, FALSE), PB_ERROR_INVALID, "damaged");
  assert_refused (pb_test_png_bomb (100, 100, 50), PB_ERROR_INVALID, "damaged");
  g_byte_array_append (longer, g_bytes_get_data (png, NULL), 33);
  g_byte_array_append (longer, (const guint8 *) "\xff\xff\xff\xffIDAT\0\0\0\0", 12);
  assert_refused (g_bytes_new (longer->data, longer->len), PB_ERROR_INVALID, "cut off");
  assert_refused (g_bytes_new_static ("\xff\xd8\xff\xd9", 4), PB_ERROR_INVALID, "damaged");
  assert_refused (g_bytes_new_static ("\xff\xd8\xff\xda\0\x08\1\1\0\0\0\0\xff\xd9", 14), PB_ERROR_INVALID,
                  "damaged");
}

/* More pixels behind the last row than there is memory for are not unfolded; what no pixel needs is not read. */
static void
test_a_bomb_in_a_png_does_not_go_off (void)
{
  g_autoptr(GBytes) bomb = pb_test_png_bomb (100, 100, 500000);
  g_autoptr(GBytes) png = pb_test_png (64, 48, FALSE);
  g_autoptr(GBytes) folded = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  g_autoptr(GBytes) unread = pb_test_png_with_chunk (png, "iCCP", g_bytes_get_data (folded, NULL), 1 << 20,
                                                     FALSE);
  g_autoptr(GBytes) suggested = pb_test_png_with_chunk (png, "PLTE", "abc", 3, TRUE);
  g_autoptr(PbPicture) without_palette = make (suggested);
  g_autoptr(PbPicture) one = make (bomb);
  g_autoptr(PbPicture) other = make (unread);

  assert_size (one, 100, 100);
  assert_size (other, 64, 48);
  assert_size (without_palette, 64, 48);
}

static void
test_absurd_sizes_are_refused (void)
{
  assert_refused (pb_test_jpeg_bomb (60000, 60000, 1), PB_ERROR_INVALID, "60000 × 60000");
  assert_refused (pb_test_png_bomb (60000, 60000, 1), PB_ERROR_INVALID, "60000 × 60000");
  assert_refused (pb_test_png_bomb (G_MAXINT, 1, 0), PB_ERROR_INVALID, "too many");
  assert_refused (pb_test_png_bomb (8000, 6001, 1), PB_ERROR_INVALID, "too many");
  assert_refused (pb_test_jpeg_bomb (65535, 1, 1), PB_ERROR_INVALID, "too many");
  assert_refused (pb_test_jpeg_bomb (20, 0, 1), PB_ERROR_INVALID, "damaged");
  assert_refused (pb_test_jpeg_bomb (100, 100, 100), PB_ERROR_INVALID, "too much time or memory");
  assert_refused (pb_test_jpeg_bomb (9100, 9100, 2), PB_ERROR_INVALID, "too much time or memory");
}

static void
test_a_file_of_more_than_25_mb_is_refused (void)
{
  g_autofree guint8 *data = g_malloc0 (PB_PICTURE_MAX_FILE + 1);

  assert_refused (g_bytes_new_take (g_steal_pointer (&data), PB_PICTURE_MAX_FILE + 1), PB_ERROR_INVALID,
                  "25 MB");
}

/* ---- memory, in a process of its own */

static gsize
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);

  return (gsize) g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) * 1024;
}

static int
run_measured (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPicture) picture = pb_picture_new (bytes, NULL, &error);

  g_print ("%s %" G_GSIZE_FORMAT "\n", picture != NULL ? "made" : "refused", get_peak_memory ());

  return 0;
}

/* Takes the bytes. */
static void
assert_memory (GBytes     *bytes,
               const char *expected)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "pb-picture-XXXXXX", NULL);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *arguments[] = { program, "--measure", NULL, NULL };
  g_autofree char *output = NULL;
  g_auto(GStrv) words = NULL;
  g_autoptr(GError) error = NULL;
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  arguments[2] = path;
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);

  words = g_strsplit (output, " ", 2);
  g_assert_cmpstr (words[0], ==, expected);
  g_assert_cmpuint (g_ascii_strtoull (words[1], NULL, 10), <, MAX_MEMORY);
  g_test_message ("%s", output);
  g_bytes_unref (bytes);
}

static void
test_nothing_takes_more_than_300_mb (void)
{
  if (!CAN_MEASURE)
    {
      g_test_skip ("a sanitizer is at work");
      return;
    }

  assert_memory (pb_test_png_bomb (60000, 60000, 10), "refused");
  assert_memory (pb_test_jpeg_bomb (60000, 60000, 1), "refused");
  /* The most that is taken. */
  assert_memory (pb_test_png_bomb (8000, 6000, 6000), "made");
  assert_memory (pb_test_jpeg_bomb (12000, 10000, 1), "made");
  assert_memory (pb_test_jpeg_bomb (8900, 8900, 2), "made");
}

/* ---- on a worker */

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
test_a_file_is_read_on_a_worker (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "pb-picture-XXXXXX", NULL);
  g_autoptr(GBytes) jpeg = pb_test_jpeg (64, 48);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) none = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPicture) picture = NULL;

  g_close (g_mkstemp (path), NULL);
  g_file_set_contents (path, g_bytes_get_data (jpeg, NULL), (gssize) g_bytes_get_size (jpeg), &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  pb_picture_read_async (file, NULL, on_done_cb, &result);
  picture = pb_picture_new_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  assert_size (picture, 64, 48);

  g_unlink (path);
  pb_picture_read_async (file, NULL, on_done_cb, &none);
  g_assert_null (pb_picture_new_finish (wait_for (&none), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_it_can_be_cancelled (void)
{
  g_autoptr(GBytes) jpeg = pb_test_jpeg (2400, 2400);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  pb_picture_new_async (jpeg, cancellable, on_done_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (pb_picture_new_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_pixels_are_decoded_small (void)
{
  g_autoptr(GBytes) png = pb_test_png (400, 200, TRUE);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPixels) pixels = NULL;
  const guint8 *data;

  pb_picture_decode_async (png, 100, NULL, on_done_cb, &result);
  pixels = pb_picture_decode_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pixels->width, ==, 100);
  g_assert_cmpuint (pixels->height, ==, 50);
  g_assert_true (pixels->has_alpha);
  g_assert_cmpuint (g_bytes_get_size (pixels->bytes), >=, pixels->stride * 49 + 400);
  data = g_bytes_get_data (pixels->bytes, NULL);
  g_assert_cmpuint (data[2 * pixels->stride + 4 * 90 + 1], ==, 0xff);
}

static void
test_a_finished_picture_is_taken_as_it_is (void)
{
  g_autoptr(GBytes) png = pb_test_png (400, 200, FALSE);
  g_autoptr(GBytes) large = pb_test_jpeg (2001, 20);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPicture) picture = pb_picture_new_finished (png, &error);

  g_assert_no_error (error);
  g_assert_true (pb_picture_get_bytes (picture) == png);
  assert_size (picture, 400, 200);
  g_assert_null (pb_picture_new_finished (large, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--measure"))
    return run_measured (argv[2]);

  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/picture/" #name, test_##name)
  ADD (a_jpeg_stays_a_jpeg_and_a_png_a_png);
  ADD (it_is_scaled_down_to_2000_pixels_and_never_up);
  ADD (it_is_turned_upright);
  ADD (a_png_is_turned_too);
  ADD (place_camera_and_profile_are_not_kept);
  ADD (what_is_no_png_or_jpeg_is_refused_by_name);
  ADD (what_is_cut_off_is_refused);
  ADD (what_is_behind_the_end_is_left);
  ADD (a_file_that_lies_is_refused);
  ADD (a_bomb_in_a_png_does_not_go_off);
  ADD (absurd_sizes_are_refused);
  ADD (a_file_of_more_than_25_mb_is_refused);
  ADD (nothing_takes_more_than_300_mb);
  ADD (a_file_is_read_on_a_worker);
  ADD (it_can_be_cancelled);
  ADD (pixels_are_decoded_small);
  ADD (a_finished_picture_is_taken_as_it_is);

  return g_test_run ();
}
