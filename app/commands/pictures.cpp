// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/pictures.h"

#include "core/exporting/savewhole.h"

#include <QRegularExpression>

namespace aigo {

Result<PictureOptions> pictureOptions(const Invocation &invocation)
{
    PictureOptions options;
    if (invocation.has(QStringLiteral("size"))) {
        static const QRegularExpression form(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
        const auto match = form.match(invocation.value(QStringLiteral("size")));
        if (!match.hasMatch()) {
            return usageError(Cli::tr("--size takes WIDTHxHEIGHT, such as 1440x900"));
        }
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    const QString theme = invocation.value(QStringLiteral("theme"));
    if (!theme.isEmpty() && theme != u"light" && theme != u"dark") {
        return usageError(Cli::tr("--theme takes light or dark"));
    }
    options.theme = theme == u"dark" ? Theme::Choice::Dark : Theme::Choice::Light;
    if (invocation.has(QStringLiteral("scale"))) {
        bool ok = false;
        options.scale = invocation.value(QStringLiteral("scale")).toDouble(&ok);
        if (!ok || options.scale < 1 || options.scale > 4) {
            return usageError(Cli::tr("--scale takes 1 to 4"));
        }
    }
    return options;
}

Result<bool> wantsFile(const Invocation &invocation, const QString &option)
{
    if (invocation.has(option) && invocation.value(option).isEmpty()) {
        return usageError(Cli::tr("--%1 needs a file").arg(option));
    }
    return invocation.has(option);
}

Status writeFile(Session &session, const QString &path, const QByteArray &bytes)
{
    const Status saved = saveWhole(path, bytes);
    if (saved) {
        session.say(Cli::tr("Written: %1").arg(path));
    }
    return saved;
}

Status writeDrawings(Session &session, const Invocation &invocation, const Drawing &drawing,
                     const PictureOptions &options, const QString &what)
{
    for (const QString &kind : {QStringLiteral("png"), QStringLiteral("svg")}) {
        const auto wanted = wantsFile(invocation, kind);
        if (!wanted) {
            return wanted.error();
        }
        if (!*wanted) {
            continue;
        }
        if (drawing.isEmpty()) {
            return Error{ErrorKind::NotFound, what};
        }
        const QByteArray bytes = kind == u"png" ? drawing.png(options.scale) : drawing.svg(options.scale);
        if (bytes.isEmpty()) {
            return Error{ErrorKind::Internal, Cli::tr("the picture could not be made")};
        }
        if (const Status written = writeFile(session, invocation.value(kind), bytes); !written) {
            return written;
        }
    }
    return Done{};
}

} // namespace aigo
