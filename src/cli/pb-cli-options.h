/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-booklet-export.h"

G_BEGIN_DECLS

/* What stood on the command line, as it stood there; NULL and FALSE for what did not. Private to the room. */
typedef struct
{
  char      *register_path;
  char      *export;
  char      *booklet;
  char      *programme;
  char      *edition;
  char      *paper;
  char      *language;
  char      *new_example;
  gboolean   news;
  gboolean   check;
  gboolean   version;
  gboolean   service;
  char     **rest;
} PbCliOptions;

/* Reads argv, which is left as it is, and checks what goes together: FALSE with one clear line when it makes no sense. --help
 * prints and ends the program. */
gboolean pb_cli_options_parse (PbCliOptions       *self,
                               char              **argv,
                               GError            **error);
/* What the options of --export say of the booklet: format, edition, language, paper. */
gboolean pb_cli_options_read  (const PbCliOptions *self,
                               PbBookletRequest   *request,
                               GError            **error);
void     pb_cli_options_clear (PbCliOptions       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbCliOptions, pb_cli_options_clear)

G_END_DECLS
