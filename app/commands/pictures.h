// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commands.h"
#include "ui/charts/drawing.h"
#include "ui/theme/theme.h"

#include <QSize>

namespace aigo {

/// What --size, --scale and --theme say of a picture.
struct PictureOptions
{
    QSize size{}; ///< logical pixels; empty where none was given
    qreal scale = 2;
    Theme::Choice theme = Theme::Choice::Light;
};
Result<PictureOptions> pictureOptions(const Invocation &invocation);

/// Writes the drawing to the files of --png and --svg, those that are there. `what` is said where there is nothing to
/// draw.
Status writeDrawings(Session &session, const Invocation &invocation, const Drawing &drawing,
                     const PictureOptions &options, const QString &what);
/// Whether --OPTION is there; an error where it has no file.
Result<bool> wantsFile(const Invocation &invocation, const QString &option);
/// saveWhole, and says so.
Status writeFile(Session &session, const QString &path, const QByteArray &bytes);

} // namespace aigo
