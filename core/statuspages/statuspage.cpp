// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/statuspage.h"

#include "core/reading/gzip.h"
#include "core/statuspages/pagereading.h"

#include <QStringDecoder>
#include <algorithm>

namespace aigo {

using namespace statuspages;

namespace {

constexpr qint64 longestDocument = 16 * 1024 * 1024;
constexpr std::size_t mostDocuments = 16;
constexpr int deepest = 32;

Error refused(const QString &what)
{
    return Error{ErrorKind::Unreadable,
                 what,
                 {},
                 QStringLiteral("a status page's summary.json, incidents, index.json or feed is what can be read"),
                 0,
                 {}};
}

/// As UTF-8, whatever of the UTF family it is in (AWS: UTF-16); a document that is in none stays as it is.
QByteArray asUtf8(const QByteArray &bytes)
{
    auto encoding = QStringConverter::encodingForData(bytes);
    for (const char16_t first : {u'[', u'{'}) { // without a mark at its beginning
        encoding = encoding ? encoding : QStringConverter::encodingForData(bytes, first);
    }
    if (!encoding || *encoding == QStringConverter::Utf8) {
        return bytes;
    }
    QStringDecoder decoder(*encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() || bytes.size() % 2 != 0 ? bytes : text.toUtf8();
}

bool isXml(QByteArrayView text)
{
    text = text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
    return text.trimmed().startsWith('<');
}

Result<PageReading> readJson(const QByteArray &text, const StatusPage &page, bool wide)
{
    const auto parsed = JsonDocument::parse(text, JsonLimits{.bytes = longestDocument, .depth = deepest});
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    // An empty list is Google's, unless it came as AWS's do.
    const bool empty = root.isArray() && root.size() == 0;
    std::optional<PageReading> reading = empty && !wide ? std::nullopt : readAwsEvents(root, page);
    for (const auto read : {&readInstatus, &readBetterStack, &readIncidentIoProxy, &readStatuspageV2}) {
        reading = reading ? std::move(reading) : read(root);
    }
    reading = reading ? std::move(reading) : readGoogleIncidents(root, page);
    if (!reading) {
        return refused(QStringLiteral("this is no status page that is known"));
    }
    return std::move(*reading);
}

Result<PageReading> readDocument(const QByteArray &packed, const StatusPage &page, Instant fetched)
{
    const Result<QByteArray> bytes = unpacked(packed, longestDocument);
    if (!bytes) {
        return bytes.error();
    }
    if (bytes->size() > longestDocument) {
        return Error{ErrorKind::TooLarge, QStringLiteral("more than %1 MB").arg(longestDocument >> 20)};
    }
    const QByteArray text = asUtf8(*bytes);
    if (!isXml(text)) {
        return readJson(text, page, text.size() != bytes->size());
    }
    if (notJsonBecause(text).contains(QStringLiteral("an HTML page"))) {
        return refused(QStringLiteral("an HTML page"));
    }
    Result<PageReading> feed = readFeed(*bytes, page, fetched);
    return feed ? std::move(feed) : Result<PageReading>(refused(feed.error().what));
}

/// Part of a name, without case.
bool matchesAny(const QStringList &patterns, const QString &name, const QString &group)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
        return name.contains(pattern, Qt::CaseInsensitive) || group.contains(pattern, Qt::CaseInsensitive);
    });
}

bool isWatched(const StatusPage &page, const QString &name, const QString &group)
{
    return !matchesAny(page.ignored, name, group) &&
           (page.components.isEmpty() || matchesAny(page.components, name, group));
}

/// Lets the worst of several states stand. What nobody knows is no "operational": it yields only to what is worse.
class Worst
{
public:
    void add(State state)
    {
        m_unknown = m_unknown || state == State::Unknown;
        m_known = state == State::Unknown ? m_known : worstKnown(m_known.value_or(state), state);
    }
    bool isEmpty() const { return !m_unknown && !m_known; }
    State state() const
    {
        const State known = m_known.value_or(State::Unknown);
        return m_unknown && known == State::Operational ? State::Unknown : known;
    }

private:
    bool m_unknown = false;
    std::optional<State> m_known;
};

/// Whether an incident concerns the components that are watched: one that names none concerns all.
bool touches(const Incident &incident, const StatusPage &page, const std::vector<StatusComponent> &components)
{
    return incident.components.isEmpty() ||
           std::any_of(incident.components.begin(), incident.components.end(), [&](const QString &name) {
               const auto it = std::find_if(components.begin(), components.end(),
                                            [&](const StatusComponent &component) { return component.name == name; });
               return it != components.end() ? it->watched : isWatched(page, name, {});
           });
}

class Joining
{
public:
    Joining(const QString &provider, const StatusPage &page, Instant fetched)
        : m_page(page)
    {
        m_status.provider = provider;
        m_status.at = fetched;
        m_status.url = page.url;
    }

    void add(PageReading reading)
    {
        m_status.engine = m_status.engine.isEmpty() ? reading.engine : m_status.engine;
        m_status.url = m_status.url.isEmpty() ? reading.url : m_status.url;
        m_status.skipped += reading.skipped;
        m_status.namesAllOpen = m_status.namesAllOpen || reading.namesAllOpen;
        m_listsOnly = m_listsOnly && reading.listOnly;
        if (reading.page) {
            m_pageWord.add(*reading.page);
        }
        for (StatusComponent &component : reading.components) {
            component.watched = isWatched(m_page, component.name, component.group);
            const auto it =
                std::find_if(m_status.components.begin(), m_status.components.end(), [&](const StatusComponent &c) {
                    return c.id == component.id && c.name == component.name;
                });
            if (it == m_status.components.end()) {
                m_status.components.push_back(std::move(component));
            }
        }
        for (PageIncident &incident : reading.incidents) {
            addIncident(std::move(incident), reading.listOnly);
        }
    }

    OfficialStatus take()
    {
        Worst all;
        Worst ours;
        bool watched = false;
        for (const StatusComponent &component : m_status.components) {
            all.add(component.state);
            watched = watched || component.watched;
            if (component.watched) {
                ours.add(component.state);
            }
        }
        for (PageIncident &known : m_incidents) {
            known.incident.concerns = touches(known.incident, m_page, m_status.components);
            if (known.means) {
                all.add(*known.means);
                if (known.incident.concerns) {
                    ours.add(*known.means);
                }
            }
            known.incident.provider = m_status.provider;
            m_status.incidents.push_back(std::move(known.incident));
        }
        if (m_listsOnly && all.isEmpty()) {
            all.add(State::Operational);
        }
        m_status.page = m_pageWord.isEmpty() ? all.state() : m_pageWord.state();
        if (m_status.components.empty() && !m_pageWord.isEmpty()) {
            ours.add(m_pageWord.state());
        } else if (!watched && m_status.page == State::Operational) {
            ours.add(State::Operational); // whatever their components are called now: all of them are well
        } else if (m_listsOnly && ours.isEmpty()) {
            ours.add(State::Operational);
        }
        m_status.state = ours.state();
        return std::move(m_status);
    }

private:
    const StatusPage &m_page;
    OfficialStatus m_status;
    std::vector<PageIncident> m_incidents;
    Worst m_pageWord;
    bool m_listsOnly = true;

    static Instant lastWord(const Incident &incident)
    {
        return incident.updates.empty() ? incident.started : incident.updates.front().at;
    }

    /// Documents of one page may tell of the same one: the API's word goes before a feed's, the later before the
    /// earlier.
    void addIncident(PageIncident incident, bool fromFeed)
    {
        const auto it = std::find_if(m_incidents.begin(), m_incidents.end(), [&](const PageIncident &known) {
            return known.incident.id == incident.incident.id;
        });
        if (it == m_incidents.end()) {
            m_incidents.push_back(std::move(incident));
        } else if (!fromFeed && lastWord(incident.incident) > lastWord(it->incident)) {
            *it = std::move(incident);
        }
    }
};

} // namespace

Result<OfficialStatus> readStatusPage(const std::vector<QByteArray> &documents, const QString &provider,
                                      const StatusPage &page, Instant fetched)
{
    if (documents.empty() || documents.size() > mostDocuments) {
        return Error{ErrorKind::Invalid, QStringLiteral("a reading has 1 to %1 documents").arg(mostDocuments)};
    }
    Joining joining(provider, page, fetched);
    for (const QByteArray &document : documents) {
        Result<PageReading> reading = readDocument(document, page, fetched);
        if (!reading) {
            return reading.error();
        }
        joining.add(std::move(*reading));
    }
    return joining.take();
}

const QStringList &statusPlaces()
{
    static const QStringList places{QStringLiteral("api/v2/summary.json"), QStringLiteral("index.json"),
                                    QStringLiteral("summary.json"), QStringLiteral("history.atom"),
                                    QStringLiteral("history.rss")};
    return places;
}

} // namespace aigo
