// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/pictures.h"

#include "core/domain/viewlink.h"
#include "core/exporting/savewhole.h"
#include "core/monitor/livedesk.h"
#include "ui/grab.h"

#include <QBuffer>
#include <QEventLoop>
#include <QTimer>

namespace aigo {

namespace {

Result<GrabOptions> grabOptions(const Invocation &invocation, const QString &language)
{
    GrabOptions options;
    if (invocation.arguments.size() != 1 || invocation.value(QStringLiteral("out")).isEmpty()) {
        return usageError(Cli::tr("screenshot takes a page or a link, and --out FILE"),
                          Cli::tr("see \"aigo screenshot --help\""));
    }
    options.page = invocation.arguments.front();
    if (isViewLink(options.page)) {
        const auto link = parseViewLink(options.page);
        if (!link) {
            return link.error();
        }
        options.page = link->page;
        options.query = link->query;
    }
    options.language = language;
    const auto picture = pictureOptions(invocation);
    if (!picture) {
        return picture.error();
    }
    options.size = picture->size.isEmpty() ? options.size : picture->size;
    options.scale = invocation.has(QStringLiteral("scale")) ? picture->scale : options.scale;
    options.theme = picture->theme;
    return options;
}

/// What the page asked the store for arrives through the event loop: goes round until nothing more is under way.
void settle(Engine &engine)
{
    constexpr int rounds = 5;
    for (int i = 0; i < rounds; ++i) {
        engine.database.run([](QSqlDatabase &) -> Status { return Done{}; }).waitForFinished();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace

int runScreenshot(Session &session, const Invocation &invocation)
{
    const auto opened = session.engine();
    if (!opened) {
        return session.fail(opened.error());
    }
    Theme theme(Theme::Choice::Light);
    theme.apply();
    Language language;
    language.choose(invocation.language.isEmpty() ? QStringLiteral("system") : invocation.language);
    const auto options = grabOptions(invocation, language.current());
    if (!options) {
        return session.fail(options.error());
    }
    LiveDesk desk(**opened);
    QEventLoop loop;
    std::optional<Error> failure;
    QObject::connect(&desk, &Desk::failed, &loop, [&failure](const Error &error) { failure = error; });
    bool loaded = false; // a quick store answers before the loop runs
    QObject::connect(&desk, &LiveDesk::loaded, &loop, [&] {
        loaded = true;
        loop.quit();
    });
    desk.start(false);
    if (!loaded) {
        loop.exec();
    }
    if (failure) {
        return session.fail(*failure);
    }
    MainWindow window(desk, theme, language);
    if (!stage(window, *options)) {
        QStringList names;
        for (const Page *page : window.pages()) {
            names << page->name();
        }
        return session.fail(usageError(Cli::tr("there is no page \"%1\"").arg(options->page),
                                       Cli::tr("there are: %1").arg(names.join(QStringLiteral(", ")))));
    }
    settle(**opened);
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !grab(window, options->scale).save(&buffer, "PNG")) {
        return session.fail(Error{ErrorKind::Internal, Cli::tr("the picture could not be made")});
    }
    const QString path = invocation.value(QStringLiteral("out"));
    const Status saved = saveWhole(path, png);
    if (!saved) {
        return session.fail(saved.error());
    }
    session.say(Cli::tr("Written: %1").arg(path));
    return ExitFine;
}

} // namespace aigo
