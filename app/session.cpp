// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session.h"

#include "app/cli.h"
#include "app/signals.h"
#include "core/domain/modelnames.h"
#include "core/exporting/writers.h"
#include "core/monitor/catalogueview.h"
#include "core/monitor/ownconnection.h"
#include "core/monitor/secretstore.h"

#include <QStandardPaths>
#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace aigo {

namespace {

constexpr int tableLimit = 50;

int terminalWidth()
{
    winsize size{};
    return isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::unique_ptr<Clock> makeClock(const Invocation &invocation)
{
    if (invocation.now) {
        return std::make_unique<FixedClock>(*invocation.now);
    }
    return std::make_unique<SystemClock>();
}

} // namespace

QString dataFolder(const Invocation &invocation)
{
    if (!invocation.dataDir.isEmpty()) {
        return invocation.dataDir;
    }
    const QString fromEnvironment = qEnvironmentVariable("AIGO_DATA_DIR");
    return fromEnvironment.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                     : fromEnvironment;
}

Session::Session(Invocation invocation)
    : m_invocation(std::move(invocation))
    , m_clock(makeClock(m_invocation))
{
    onEndSignal([this] { interrupt(); });
}

Session::~Session()
{
    onEndSignal({});
}

QString Session::dataFolder() const
{
    return m_demo ? m_demo->folder() : aigo::dataFolder(m_invocation);
}

Result<std::unique_ptr<Database>> Session::openStore(const QString &folder)
{
    return m_demo ? m_demo->openStore() : Engine::openStore(folder, *m_clock);
}

void Session::play(LiveDesk &desk)
{
    if (m_demo) {
        m_demo->play(desk);
    }
}

Result<Engine *> Session::engine()
{
    if (m_invocation.demo && !m_demo) {
        Result<std::unique_ptr<Demo>> demo =
            Demo::begin({m_invocation.now, m_invocation.command == QStringLiteral("serve")});
        if (!demo) {
            return demo.error();
        }
        m_demo = std::move(*demo);
    }
    if (!m_engine) {
        EngineOptions options = m_demo ? m_demo->engineOptions() : engineOptions(m_invocation);
        options.offline = m_invocation.offline;
        Result<std::unique_ptr<Database>> store = openStore(options.folder);
        if (!store) {
            return store.error();
        }
        if (const QString aside = (*store)->report().setAside; !aside.isEmpty()) {
            say(Cli::tr("The store was corrupt; it is kept as %1 and a fresh one was begun.").arg(aside));
        }
        Result<std::unique_ptr<Engine>> engine = Engine::create(std::move(*store), clock(), std::move(options));
        if (!engine) {
            return engine.error();
        }
        m_engine = std::move(*engine);
    }
    return m_engine.get();
}

Result<std::shared_ptr<const Catalogue>> Session::catalogue()
{
    if (!m_catalogue) {
        const auto open = engine();
        if (!open) {
            return open.error();
        }
        auto view = wait((*open)->database.run(
            [now = (*open)->clock.now()](QSqlDatabase &db) { return readCatalogueView(db, now); }));
        if (!view) {
            return view.error();
        }
        m_catalogue = std::move(*view);
    }
    return m_catalogue;
}

Status Session::loadKeys()
{
    constexpr std::chrono::seconds patience{20}; // the desktop may ask for the keychain's password
    const auto open = engine();
    if (!open) {
        return open.error();
    }
    const Status loaded = wait((*open)->keyMemory.load(patience));
    if (loaded && !(*open)->keyring.trouble().isEmpty()) {
        say((*open)->keyring.trouble());
    }
    return loaded;
}

Result<std::vector<Provider>> Session::providers()
{
    const auto open = engine();
    if (!open) {
        return open.error();
    }
    const auto settings = wait((*open)->providerStore.settings());
    if (!settings) {
        return settings.error();
    }
    return (*open)->providers(*settings);
}

Result<Model> Session::model(const QString &words)
{
    const auto known = catalogue();
    if (!known) {
        return known.error();
    }
    const auto found = findModel((*known)->models, words);
    if (!found) {
        return found.error();
    }
    return **found;
}

void Session::out(const QByteArray &bytes)
{
    // A reader that went away (`| head`) is no error; there is nobody left to tell.
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void Session::say(const QString &line)
{
    if (!m_invocation.quiet) {
        std::fputs(qUtf8Printable(line + u'\n'), stderr);
    }
}

int Session::fail(const Error &error)
{
    std::fputs(qUtf8Printable(QStringLiteral("aigo: ") + error.line() + u'\n'), stderr);
    return m_interrupted ? static_cast<int>(ExitInterrupted) : static_cast<int>(exitCodeFor(error));
}

Result<Session::Listing> Session::listing() const
{
    Listing out;
    const QString format = m_invocation.value(QStringLiteral("format"));
    if (format == u"json") {
        out.format = Format::Json;
    } else if (format == u"csv") {
        out.format = Format::Csv;
    } else if (format == u"md") {
        out.format = Format::Markdown;
    } else if (!format.isEmpty() && format != u"table") {
        return Error{ErrorKind::Invalid, Cli::tr("--format takes table, json, csv or md, not \"%1\"").arg(format)};
    }
    out.limit = out.format == Format::Table ? tableLimit : -1;
    const auto number = [this](const QString &name, int &value) {
        bool ok = true;
        if (m_invocation.has(name)) {
            value = m_invocation.value(name).toInt(&ok);
        }
        return ok && value >= (m_invocation.has(name) ? 0 : -1);
    };
    if (!number(QStringLiteral("limit"), out.limit) || !number(QStringLiteral("offset"), out.offset)) {
        return Error{ErrorKind::Invalid, Cli::tr("--limit and --offset take a whole number from 0")};
    }
    return out;
}

std::pair<std::size_t, std::size_t> Session::window(const Listing &listing, std::size_t count)
{
    const std::size_t first = std::min(static_cast<std::size_t>(listing.offset), count);
    const std::size_t most =
        listing.limit < 0 ? count - first : std::min(static_cast<std::size_t>(listing.limit), count - first);
    return {first, first + most};
}

void Session::noteTotal(Table &table, Figures figures, std::size_t shown, std::size_t total)
{
    if (figures == Figures::Display && shown != total) {
        table.footer << Cli::tr("%1 of %2").arg(shown).arg(total);
    }
}

int Session::print(const Listing &listing, const std::function<Table(Figures)> &table,
                   const std::function<QByteArray()> &json)
{
    switch (listing.format) {
    case Format::Json:
        out(json());
        break;
    case Format::Csv:
        out(toCsv(table(Figures::Exact)));
        break;
    case Format::Markdown:
        out(toMarkdown(table(Figures::Display)));
        break;
    case Format::Table:
        out(toText(table(Figures::Display), {terminalWidth()}));
        break;
    }
    return ExitFine;
}

void Session::interrupt()
{
    m_interrupted = true;
    if (m_engine) {
        m_engine->http.cancelAll();
    }
    if (onInterrupt) {
        onInterrupt();
    }
}

EngineOptions engineOptions(const Invocation &invocation)
{
    EngineOptions options;
    options.folder = dataFolder(invocation);
    options.offline = invocation.offline;
    const QString probe = qEnvironmentVariable("AIGO_CONNECTION_PROBE");
    if (probe != u"off") {
        options.probe = probe.isEmpty() ? OwnConnection::defaultProbe : QUrl(probe);
    }
    if (qEnvironmentVariable("AIGO_KEYCHAIN") != u"off") {
        options.secrets = systemSecretStore;
    }
    return options;
}

} // namespace aigo
