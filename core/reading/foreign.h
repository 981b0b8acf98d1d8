// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace aigo {

/// Why bytes that should be a table of text (CSV, YAML) are something else altogether: "the document is empty", "… is
/// an HTML page", "… is JSON", "… is not UTF-8"; empty where they may be one. Any thread.
QString notTextBecause(QByteArrayView text);

} // namespace aigo
