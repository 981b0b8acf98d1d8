// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/figures.h"
#include "core/domain/columns.h"
#include "core/exporting/incidentjson.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/livedesk.h"

#include <QCoroFuture>
#include <QEventLoop>
#include <QPointer>
#include <algorithm>
#include <set>

namespace aigo {

namespace {

/// Prints what the desk tells, a line each.
class Watcher : public QObject
{
public:
    Watcher(Session &session, Engine &engine, LiveDesk &desk, bool json)
        : m_session(session)
        , m_engine(engine)
        , m_desk(desk)
        , m_json(json)
        , m_from(session.clock().now())
    {
        connect(&desk, &Desk::sampleAdded, this, &Watcher::check);
        connect(&desk, &Desk::stateChanged, this, &Watcher::state);
        connect(&desk, &Desk::connectionChanged, this, &Watcher::connection);
        connect(&desk, &Desk::incidentsChanged, this, [this](const QString &slug) { incidents(slug); });
        connect(&desk, &Desk::catalogueChanged, this, [this] { changes(); });
    }

private:
    Session &m_session;
    Engine &m_engine;
    LiveDesk &m_desk;
    const bool m_json;
    const Instant m_from;
    std::size_t m_changesShown = 0;
    std::map<QString, Incident> m_shown; ///< as last printed, by provider and id

    JsonWriter begin(QStringView kind) const
    {
        JsonWriter json(JsonWriter::Style::OneLine);
        json.object().key(u"kind").value(kind);
        return json;
    }
    void print(Instant at, JsonWriter &json, const QString &line)
    {
        m_session.out(m_json ? json.end().take() : (toIso(at) + u' ' + line + u'\n').toUtf8());
    }

    void check(const QString &slug, const Sample &sample)
    {
        JsonWriter json = begin(u"check");
        json.key(u"at").value(toIso(sample.at)).key(u"provider").value(slug);
        json.key(u"outcome").value(outcomeName(sample.outcome));
        writeMilliseconds(json, u"latency_ms", sample.latency);
        print(sample.at, json,
              QStringLiteral("%1 %2 %3")
                  .arg(slug, outcomeTitle(sample.outcome), latency(sample.latency, Figures::Display)));
    }

    void state(const QString &slug, State before, State after)
    {
        const std::vector<ProviderView> views = m_desk.providers();
        const auto view =
            std::find_if(views.begin(), views.end(), [&](const ProviderView &v) { return v.provider.slug == slug; });
        const ProviderVerdict verdict = view == views.end() ? ProviderVerdict{} : view->verdict;
        const Instant now = m_session.clock().now();
        JsonWriter json = begin(u"status");
        json.key(u"at").value(toIso(now)).key(u"provider").value(slug).key(u"before").value(stateName(before));
        json.key(u"state").value(stateName(after)).key(u"verdict").value(verdictName(verdict.verdict));
        json.key(u"why").value(verdict.sentence);
        print(now, json,
              QStringLiteral("%1: %2 → %3. %4").arg(slug, stateTitle(before), stateTitle(after), verdict.sentence));
    }

    void connection()
    {
        const Instant now = m_session.clock().now();
        const QString word = connectionName(m_desk.connection());
        JsonWriter json = begin(u"status");
        json.key(u"at").value(toIso(now)).key(u"connection").value(word);
        print(now, json, Cli::tr("own connection: %1").arg(word));
    }

    QCoro::Task<void> incidents(QString slug)
    {
        const QPointer<Watcher> self{this};
        const Instant now = m_session.clock().now();
        QFuture<Result<std::vector<Incident>>> reading = m_desk.incidents(slug, m_from, now);
        const Result<std::vector<Incident>> read = co_await reading;
        if (!self || !read) {
            co_return;
        }
        for (const Incident &incident : *read) {
            const QString key = incident.provider + u' ' + incident.id;
            const auto [it, isNew] = m_shown.try_emplace(key, incident);
            if (!isNew && it->second == incident) {
                continue;
            }
            it->second = incident;
            JsonWriter json = begin(u"status");
            json.key(u"at").value(toIso(now)).key(u"provider").value(incident.provider).key(u"incident");
            writeIncident(json, incident);
            print(now, json,
                  QStringLiteral("%1: %2 (%3)")
                      .arg(incident.provider, incident.title, incidentPhaseName(incident.phase)));
        }
    }

    QCoro::Task<void> changes()
    {
        const QPointer<Watcher> self{this};
        ChangeQuery query;
        query.since = m_from;
        QFuture<Result<ChangePage>> reading = m_engine.catalogue.changes(query);
        const Result<ChangePage> page = co_await reading;
        if (!self || !page) {
            co_return;
        }
        for (; m_changesShown < page->rows.size(); ++m_changesShown) {
            const Change &change = page->rows[m_changesShown];
            JsonWriter json = begin(u"change");
            writeChange(json, change, u"change");
            print(change.at, json,
                  QStringLiteral("%1 %2 %3: %4 → %5")
                      .arg(change.model, changeKindName(change.kind), change.field,
                           change.oldValue.value_or(unknownText()), change.newValue.value_or(unknownText())));
        }
    }
};

} // namespace

int runWatch(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (listing->format != Session::Format::Table && listing->format != Session::Format::Json) {
        return session.fail(usageError(Cli::tr("watch prints lines or, with --format json, an object a line")));
    }
    const auto opened = session.engine();
    if (!opened) {
        return session.fail(opened.error());
    }
    LiveDesk desk(**opened);
    Watcher watcher(session, **opened, desk, listing->format == Session::Format::Json);
    QEventLoop loop;
    session.onInterrupt = [&loop] { loop.quit(); };
    QObject::connect(&desk, &Desk::failed, &desk, [&](const Error &error) { session.fail(error); });
    QObject::connect(&desk, &LiveDesk::loaded, &desk, [&] {
        session.say(invocation.offline ? Cli::tr("Nothing is asked of the network; end with Ctrl+C")
                                       : Cli::tr("Watching; end with Ctrl+C"));
    });
    desk.watchSystem();
    desk.start(true);
    if (!session.interrupted()) {
        loop.exec();
    }
    session.onInterrupt = {};
    return ExitFine;
}

} // namespace aigo
