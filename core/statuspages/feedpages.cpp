// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/httpdate.h"
#include "core/statuspages/pagereading.h"
#include "core/statuspages/plaintext.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>

/// Histories as Atom or RSS: Statuspage's, incident.io's, Azure's and what other pages offer. Where an incident stands
/// is read from the words in bold that the engines begin an update with, never from the prose.
namespace aigo::statuspages {

namespace {

constexpr qsizetype mostDepth = 32;
constexpr qsizetype longestElement = 256 * 1024;

struct Entry
{
    QString id;
    QString title;
    QString link;
    QString published;
    QString updated;
    QString html;
};

struct Feed
{
    QString link;
    std::vector<Entry> entries;
    bool isRss = false;
};

/// The text of the element that was begun, with that of its children (XHTML content), up to its end.
QString textOf(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        xml.readNext();
        depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        if (depth > mostDepth) {
            xml.raiseError(QStringLiteral("nested too deep"));
        } else if (xml.isCharacters() && text.size() < longestElement) {
            text += xml.text();
        } else if (xml.isStartElement() && text.size() < longestElement) {
            text += u'<' + xml.name().toString() + u'>';
        }
    }
    return text;
}

void readEntryPart(QXmlStreamReader &xml, Entry &entry)
{
    const QString name = xml.name().toString();
    const QXmlStreamAttributes attributes = xml.attributes();
    const QString href = attributes.value(QLatin1StringView("href")).toString();
    const QString rel = attributes.value(QLatin1StringView("rel")).toString();
    const QString text = textOf(xml);
    if (name == u"id" || name == u"guid") {
        entry.id = text.trimmed();
    } else if (name == u"title") {
        entry.title = text;
    } else if (name == u"link" && (rel.isEmpty() || rel == u"alternate")) {
        entry.link = href.isEmpty() ? text.trimmed() : href;
    } else if (name == u"published" || name == u"pubDate" || name == u"date") {
        entry.published = text.trimmed();
    } else if (name == u"updated") {
        entry.updated = text.trimmed();
    } else if (name == u"content" || name == u"encoded" || name == u"summary" || name == u"description") {
        // A summary may have more (incident.io's names the components): the longer one counts.
        entry.html = text.size() > entry.html.size() ? text : entry.html;
    }
}

Result<Feed> readXml(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(256);
    Feed feed;
    Entry *entry = nullptr;
    bool known = false;
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isDTD()) {
            xml.raiseError(QStringLiteral("it has a document type, which status pages have no use for"));
        } else if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            if (depth == 0) {
                feed.isRss = name == u"rss" || name == u"RDF";
                known = feed.isRss || name == u"feed";
                if (!known) {
                    break;
                }
            }
            if (name == u"entry" || name == u"item") {
                entry = feed.entries.size() < mostIncidents ? &feed.entries.emplace_back() : nullptr;
                ++depth;
            } else if (entry != nullptr) {
                readEntryPart(xml, *entry);
            } else if (name == u"link" && depth <= 2) {
                const QString href = xml.attributes().value(QLatin1StringView("href")).toString();
                const bool self = xml.attributes().value(QLatin1StringView("rel")) == u"self";
                const QString text = textOf(xml).trimmed();
                feed.link = feed.link.isEmpty() && !self ? (href.isEmpty() ? text : href) : feed.link;
            } else if (++depth > mostDepth) {
                xml.raiseError(QStringLiteral("nested too deep"));
            }
        } else if (xml.isEndElement()) {
            --depth;
            entry = xml.name() == u"entry" || xml.name() == u"item" ? nullptr : entry;
        }
    }
    if (xml.hasError()) {
        const QString where = QStringLiteral("line %1: ").arg(xml.lineNumber());
        return Error{ErrorKind::Unreadable, where + plainLine(xml.errorString(), 200)};
    }
    if (!known) {
        return Error{ErrorKind::Unreadable, QStringLiteral("it is neither Atom nor RSS")};
    }
    return feed;
}

std::optional<Instant> feedTime(const QString &text, Instant now)
{
    if (text.size() > 64) {
        return std::nullopt;
    }
    const auto iso = parseTime(text);
    return iso ? iso : parseHttpDate(text.toLatin1(), now);
}

/// "Feb 27, 04:17 UTC", of the year that puts it before `latest`.
std::optional<Instant> shortTime(const QString &text, Instant latest)
{
    static const QRegularExpression form(QStringLiteral(R"(^([A-Z][a-z]{2}) (\d{1,2}), (\d{2}):(\d{2}) UTC$)"));
    const auto match = form.match(text);
    const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype month = match.hasMatch() ? months.indexOf(match.captured(1)) : -1;
    if (month < 0 || month % 3 != 0) {
        return std::nullopt;
    }
    for (int year = toDate(latest).year(); year >= toDate(latest).year() - 1; --year) {
        const QDate day(year, static_cast<int>(month / 3) + 1, match.captured(2).toInt());
        const Instant at = fromDate(day) + std::chrono::hours(match.captured(3).toInt()) +
                           std::chrono::minutes(match.captured(4).toInt());
        if (day.isValid() && at <= latest + std::chrono::hours(24)) {
            return at;
        }
    }
    return std::nullopt;
}

struct Told
{
    std::vector<IncidentUpdate> updates;
    std::optional<IncidentPhase> phase; ///< of the newest update that has a word for it
    std::optional<Instant> over;        ///< when the word for its end was first said
    QStringList components;
    std::optional<State> worst; ///< of the components' words
};

/// Statuspage: a paragraph an update, "Feb 27, 04:17 UTC", "Identified - text".
Told statuspageUpdates(const QString &html, Instant published, Instant updated)
{
    static const QRegularExpression worded(
        QStringLiteral(R"(^(Investigating|Identified|Monitoring|Update|Resolved|Postmortem|Scheduled|In progress|)"
                       R"(Verifying|Completed)\b(?: -)?\s*(.*)$)"),
        QRegularExpression::DotMatchesEverythingOption);
    Told told;
    for (const QString &paragraph : html.split(QStringLiteral("<p>"), Qt::SkipEmptyParts).mid(0, 500)) {
        QString text = plainText(paragraph);
        const qsizetype line = text.indexOf(u'\n');
        auto at = shortTime(text.first(line < 0 ? 0 : line), updated);
        text = at ? text.mid(line + 1) : text;
        const auto match = worded.match(text);
        if (!match.hasMatch()) {
            if (!told.updates.empty() && !text.isEmpty()) {
                QString &last = told.updates.back().text;
                last = plainText(last + QStringLiteral("\n\n") + text);
            }
            continue;
        }
        at = at ? at : std::optional(told.updates.empty() ? updated : published);
        const IncidentPhase phase = phaseOfWord(match.captured(1));
        const bool known = phase != IncidentPhase::Unknown;
        told.phase = told.phase || !known ? told.phase : std::optional(phase);
        told.over = isOver(phase) ? at : told.over;
        told.updates.push_back({*at, match.captured(1).toLower().replace(u' ', u'_'), match.captured(2)});
    }
    return told;
}

/// incident.io: "Status: Investigating", the text, and "Affected components" with a word each.
Told incidentIoUpdate(const QString &html, Instant updated)
{
    static const QRegularExpression status(QStringLiteral(R"(^Status: ([A-Za-z ]{1,40})$)"),
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression touched(QStringLiteral(R"(^- (.{1,200}) \(([A-Za-z ]{1,40})\)$)"),
                                            QRegularExpression::MultilineOption);
    Told told;
    QString text = plainText(html);
    const auto match = status.match(text);
    if (!match.hasMatch()) {
        return told;
    }
    const IncidentPhase phase = phaseOfWord(match.captured(1));
    told.phase = phase;
    told.over = isOver(phase) ? std::optional(updated) : std::nullopt;
    const qsizetype list = text.indexOf(QStringLiteral("Affected components"));
    for (auto it = touched.globalMatch(list < 0 ? QString() : text.mid(list)); it.hasNext();) {
        const auto component = it.next();
        told.components << component.captured(1);
        const State state = stateOfWord(component.captured(2));
        told.worst = told.worst ? worstKnown(*told.worst, state) : state;
    }
    const qsizetype end = match.capturedEnd();
    text = text.mid(end, list < 0 ? -1 : list - end).trimmed();
    told.updates.push_back({updated, match.captured(1).toLower().replace(u' ', u'_'), text});
    return told;
}

/// The page's own id of an incident stands at the end of its address; the feed's id is the feed's only.
QString incidentId(const Entry &entry, const QUrl &url)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() >= 2 && parts[parts.size() - 2] == u"incidents") {
        return plainLine(parts.back(), longestId);
    }
    return plainLine(entry.id.isEmpty() ? entry.link : entry.id, longestId);
}

void readEntry(PageReading &reading, const Entry &entry, Instant fetched, const QString &place)
{
    const auto written = feedTime(entry.published, fetched);
    const auto edited = feedTime(entry.updated, fetched);
    if (!written && !edited) {
        return reading.skip(place, QStringLiteral("it has no time"));
    }
    const Instant published = written.value_or(edited.value_or(Instant{}));
    const Instant updated = edited.value_or(published);
    Told told = incidentIoUpdate(entry.html, updated);
    if (!told.phase) {
        told = statuspageUpdates(entry.html, published, updated);
    } else if (reading.engine == u"atom") {
        reading.engine = QStringLiteral("incident.io");
    }
    Incident incident;
    incident.url = webUrl(entry.link);
    incident.id = incidentId(entry, incident.url);
    incident.title = plainLine(entry.title);
    incident.components = told.components;
    incident.phase = told.phase.value_or(IncidentPhase::Unknown);
    incident.maintenance = incident.phase >= IncidentPhase::Scheduled;
    incident.started = published;
    for (const IncidentUpdate &update : told.updates) {
        incident.started = std::min(incident.started, update.at);
    }
    if (isOver(incident.phase)) {
        // The updates' times have minutes only.
        const Instant over = told.over.value_or(updated);
        const bool same = published >= over && published < over + std::chrono::minutes(1);
        incident.resolved = std::max(same ? published : over, incident.started);
    }
    if (told.updates.empty()) {
        told.updates.push_back({updated, {}, plainText(entry.html)});
    }
    incident.updates = std::move(told.updates);
    if (told.worst && *told.worst != State::Unknown) {
        incident.severity = *told.worst == State::Down ? Severity::Critical : Severity::Minor;
    }
    reading.take(std::move(incident), place, false);
}

} // namespace

namespace {

bool isMeant(const Entry &entry, const QStringList &products)
{
    return products.isEmpty() || std::any_of(products.begin(), products.end(), [&](const QString &product) {
               return entry.title.contains(product, Qt::CaseInsensitive) ||
                      entry.html.contains(product, Qt::CaseInsensitive);
           });
}

} // namespace

Result<PageReading> readFeed(const QByteArray &bytes, const StatusPage &page, Instant fetched)
{
    const Result<Feed> feed = readXml(bytes);
    if (!feed) {
        return feed.error();
    }
    PageReading reading;
    reading.engine = feed->isRss ? QStringLiteral("rss") : QStringLiteral("atom");
    reading.url = webUrl(feed->link);
    qsizetype number = 0;
    for (const Entry &entry : feed->entries) {
        const QString place = placeOf(feed->isRss ? u"item" : u"entry", number++);
        if (isMeant(entry, page.products)) {
            readEntry(reading, entry, fetched, place);
        }
    }
    if (reading.url.host() == u"azure.status.microsoft") {
        // Azure's feed has what is going on and nothing else.
        reading.engine = QStringLiteral("azure");
        reading.namesAllOpen = true;
    }
    reading.listOnly = true;
    return reading;
}

} // namespace aigo::statuspages
