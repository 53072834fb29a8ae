/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-editor-section.h"

G_BEGIN_DECLS

/* The part Media: images and links. */
#define PB_TYPE_MEDIA_SECTION (pb_media_section_get_type ())
G_DECLARE_FINAL_TYPE (PbMediaSection, pb_media_section, PB, MEDIA_SECTION, PbEditorSection)

G_END_DECLS
