// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace aigo {

/// Asks the user where a file shall go, `name` suggested ("models.csv"); empty: not at all. A seam, so that tests can
/// answer without a dialog.
using AskFile = std::function<QString(QWidget *parent, const QString &name)>;

/// The usual dialog, beginning in the user's documents. It asks itself before a file is replaced.
AskFile fileDialog();
/// The same for a file that is read.
AskFile openDialog();

} // namespace aigo
