// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/exportpanel.h"

#include <QByteArray>

class QMimeData;

namespace aigo {

/// A file's bytes for the clipboard: text as text, a page as a page with `beside` as its text, a picture as a picture.
/// The caller owns it.
QMimeData *exportMime(ExportChoice::Format format, const QByteArray &bytes, const QByteArray &beside = {});

} // namespace aigo
