// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alerttext.h"
#include "core/domain/price.h"
#include "core/monitor/alertwatch.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <cstring>

/// Changes of models: told as digests, once, and never what was there at first.
namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostLines = 12;
constexpr qsizetype mostSeen = 200'000;
constexpr std::array<int, 5> steps{0, 7, 30, 60, 90}; ///< days left at which a deprecation is told again
const QString marksNote = QStringLiteral("deprecations");
const QString seenNote = QStringLiteral("changes_seen");
const QString sinceNote = QStringLiteral("since");

/// The same for the same line of the log, also after the log was written anew.
quint64 fingerprint(const Change &change)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString &text) { hash.addData((text + u'\x1f').toUtf8()); };
    add(QString::number(toMs(change.at)));
    add(changeKindName(change.kind));
    add(change.model);
    add(change.field);
    add(change.oldValue.value_or(QString()));
    add(change.newValue.value_or(QString()));
    quint64 out = 0;
    std::memcpy(&out, hash.result().constData(), sizeof out);
    return out;
}

bool isOfFunction(const AlertTerm &term, const Change &change)
{
    switch (term.function) { // NOLINT: the others are not of changes
    case AlertFunction::Added:
        return change.kind == ChangeKind::Added;
    case AlertFunction::Unlisted:
        return change.kind == ChangeKind::Unlisted || change.kind == ChangeKind::Retired;
    case AlertFunction::ContextChange:
        return change.kind == ChangeKind::Context || change.kind == ChangeKind::MaxOutput;
    case AlertFunction::CapabilityChange:
        return change.kind == ChangeKind::Capability;
    case AlertFunction::AliasChange:
        return change.kind == ChangeKind::Alias;
    case AlertFunction::PriceChange: {
        const auto percent = change.percent();
        const auto key = priceKeyFromPath(change.field);
        const bool named = term.name == u"any" || change.field == term.name ||
                           (key && key->tier == ServiceTier::Standard && priceKindName(key->kind) == term.name);
        return change.kind == ChangeKind::Price && named && percent && meets(term, *percent);
    }
    case AlertFunction::State:
    case AlertFunction::Official:
    case AlertFunction::Incident:
    case AlertFunction::Latency:
    case AlertFunction::Ttft:
    case AlertFunction::Availability:
    case AlertFunction::Burn:
    case AlertFunction::Deprecation:
    case AlertFunction::Key:
    case AlertFunction::Headroom:
    case AlertFunction::Credit:
    case AlertFunction::SourceAge:
    case AlertFunction::CheckSpend:
    case AlertFunction::StoreSize:
        break;
    }
    return false;
}

QString headline(const std::vector<QString> &texts, const std::vector<ChangeKind> &kinds)
{
    const int count = static_cast<int>(texts.size());
    const bool same =
        std::all_of(kinds.begin(), kinds.end(), [&kinds](ChangeKind kind) { return kind == kinds.front(); });
    if (count == 1) {
        return texts.front();
    }
    if (same && kinds.front() == ChangeKind::Price) {
        return AlertWatch::tr("%n price changes", nullptr, count);
    }
    if (same && kinds.front() == ChangeKind::Added) {
        return AlertWatch::tr("%n new models", nullptr, count);
    }
    if (same && (kinds.front() == ChangeKind::Unlisted || kinds.front() == ChangeKind::Retired)) {
        return AlertWatch::tr("%n models are no longer listed", nullptr, count);
    }
    if (same && kinds.front() == ChangeKind::Deprecated) {
        return AlertWatch::tr("%n models will be switched off", nullptr, count);
    }
    return AlertWatch::tr("%n changes of models", nullptr, count);
}

} // namespace

void AlertWatch::loadNotes(const std::map<QString, QByteArray> &notes)
{
    const auto noteOf = [&notes](const QString &name) {
        const auto it = notes.find(name);
        return it == notes.end() ? QByteArray() : it->second;
    };
    m_marks.clear();
    const QJsonObject marks = QJsonDocument::fromJson(noteOf(marksNote)).object();
    for (auto rule = marks.begin(); rule != marks.end(); ++rule) {
        std::map<QString, int> &of = m_marks[rule.key()];
        const QJsonObject models = rule.value().toObject();
        for (auto model = models.begin(); model != models.end(); ++model) {
            of[model.key()] = model.value().toInt();
        }
    }
    m_seen.reset();
    if (notes.contains(seenNote)) {
        const QByteArray bytes = QByteArray::fromBase64(noteOf(seenNote));
        m_seen.emplace();
        for (qsizetype at = 0; at + qsizetype{sizeof(quint64)} <= bytes.size(); at += qsizetype{sizeof(quint64)}) {
            quint64 line = 0;
            std::memcpy(&line, bytes.constData() + at, sizeof line);
            m_seen->insert(line);
        }
    }
    const auto since = parseTime(QString::fromLatin1(noteOf(sinceNote)));
    m_since = since.value_or(m_clock.now());
    if (!since) {
        m_notes[sinceNote] = toIso(m_since).toLatin1();
    }
}

void AlertWatch::keepMarks()
{
    QJsonObject marks;
    for (const auto &[rule, models] : m_marks) {
        QJsonObject of;
        for (const auto &[model, step] : models) {
            of.insert(model, step);
        }
        marks.insert(rule, of);
    }
    m_notes[marksNote] = QJsonDocument(marks).toJson(QJsonDocument::Compact);
}

void AlertWatch::keepSeen()
{
    QByteArray bytes;
    for (const quint64 line : *m_seen) {
        bytes.append(reinterpret_cast<const char *>(&line), qsizetype{sizeof line}); // NOLINT: bytes of a number
    }
    m_notes[seenNote] = bytes.toBase64() + ' '; // never empty: none seen is not the same as never looked
}

bool matchesChange(const AlertExpression &expression, const Change &change, const AlertReadings &readings, Instant now)
{
    const QString provider = change.model.section(u'/', 0, 0);
    std::vector<AlertTruth> truths;
    for (const AlertTerm &term : expression.terms) {
        if (subjectKind(term.function) == AlertSubjectKind::Change) {
            const bool so = isOfFunction(term, change) && readings.concerns(term.target, change.model, now);
            truths.push_back(so ? AlertTruth::True : AlertTruth::False);
        } else {
            const bool ofModel = subjectKind(term.function) == AlertSubjectKind::Model;
            truths.push_back(readings.read(term, ofModel ? change.model : provider, now).truth);
        }
    }
    return alertTruth(expression, truths) == AlertTruth::True;
}

std::span<const int> alertDeprecationSteps()
{
    return steps;
}

void AlertWatch::takeChanges(const std::vector<Change> &lines, bool silently)
{
    if (!m_active) {
        return;
    }
    const Instant now = m_clock.now();
    const bool first = !m_seen.has_value();
    QSet<quint64> here;
    std::vector<const Change *> fresh;
    for (const Change &change : lines) {
        if (here.size() >= mostSeen) {
            break;
        }
        const quint64 line = fingerprint(change);
        const bool known = here.contains(line) || (m_seen && m_seen->contains(line));
        here.insert(line);
        if (!known && !change.model.isEmpty() && change.flags.isEmpty()) {
            fresh.push_back(&change);
        }
    }
    if (m_seen && here == *m_seen) {
        return;
    }
    m_seen = std::move(here);
    keepSeen();
    for (Rule &rule : m_rules) {
        const bool asks = rule.digest && rule.rule.enabled && rule.error.isEmpty() &&
                          rule.expression.subjects() == AlertSubjectKind::Change;
        std::vector<AlertDigestLine> told;
        for (const Change *change : asks && !first && !silently ? fresh : std::vector<const Change *>()) {
            if (matchesChange(rule.expression, *change, readings, now)) {
                told.push_back({change->model, changeLine(*change, readings.title(change->model)), change->kind});
            }
        }
        digest(rule, told, now);
    }
    commit();
}

AlertEvent alertDigest(const AlertRule &rule, const std::vector<AlertDigestLine> &lines, const AlertReadings &readings,
                       Instant now)
{
    std::vector<QString> texts;
    std::vector<ChangeKind> kinds;
    QSet<QString> models;
    QSet<QString> providers;
    for (const AlertDigestLine &line : lines) {
        texts.push_back(line.text);
        kinds.push_back(line.kind);
        models.insert(line.target);
        providers.insert(readings.group(line.target).section(u'/', 0, 0));
    }
    QStringList shown(texts.begin(), texts.begin() + std::min<std::ptrdiff_t>(std::ssize(texts), mostLines));
    if (std::ssize(texts) > mostLines) {
        shown << AlertWatch::tr("and %n more", nullptr, static_cast<int>(std::ssize(texts) - mostLines));
    }
    AlertEvent event;
    event.rule = rule.name;
    event.severity = rule.severity;
    event.opened = now;
    event.text = headline(texts, kinds);
    event.value = texts.size() == 1 ? QString() : shown.join(u'\n');
    event.target = models.size() == 1      ? *models.begin()
                   : providers.size() == 1 ? *providers.begin()
                                           : QStringLiteral("catalogue");
    event.title = event.target == u"catalogue" ? AlertWatch::tr("Models") : readings.title(event.target);
    event.group = providers.size() == 1 ? *providers.begin() : QString();
    return event;
}

void AlertWatch::digest(Rule &rule, const std::vector<AlertDigestLine> &lines, Instant now)
{
    if (lines.empty()) {
        return;
    }
    AlertEvent event = alertDigest(rule.rule, lines, readings, now);
    rule.lastFired = now;
    const auto waiting = rule.memories.find(event.target);
    if (waiting != rule.memories.end() && waiting->second.event) {
        AlertEvent &before = *waiting->second.event; // joins what is held back already
        const QString earlier = before.value.isEmpty() ? before.text : before.value;
        before.value = (earlier + u'\n' + (event.value.isEmpty() ? event.text : event.value)).left(4000);
        before.text = tr("%n changes of models", nullptr, static_cast<int>(before.value.count(u'\n')) + 1);
        m_events[before.id] = before;
        return;
    }
    event.id = m_nextId++;
    const QString why = heldBack(rule, event.target, now);
    if (why.isEmpty()) {
        event.state = AlertState::Resolved;
        event.resolved = now;
        m_events[event.id] = event;
        tell({AlertGroups::once(event, rule.rule.channels, now)});
        return;
    }
    event.state = AlertState::Suppressed;
    event.suppressedBy = why;
    AlertMemory &memory = rule.memories[event.target];
    memory = {};
    memory.state = AlertState::Suppressed;
    memory.event = event;
    m_events[event.id] = event;
    m_states[{rule.rule.name, event.target}] = alertMemoryText(memory);
    note(rule, event.target, memory);
}

void AlertWatch::releaseDigest(Rule &rule, const QString &target, Instant now)
{
    const auto it = rule.memories.find(target);
    if (it == rule.memories.end() || !it->second.event || !heldBack(rule, target, now).isEmpty()) {
        return;
    }
    AlertEvent event = *it->second.event;
    event.state = AlertState::Resolved;
    event.resolved = now;
    event.suppressedBy.clear();
    m_events[event.id] = event;
    m_states[{rule.rule.name, target}] = QByteArray();
    m_held.erase({rule.rule.name, target});
    m_timed.erase({rule.rule.name, target});
    rule.memories.erase(it);
    tell({AlertGroups::once(event, rule.rule.channels, now)});
}

void AlertWatch::lookAtDeprecations(Instant now)
{
    const QDate today = toDate(now);
    for (Rule &rule : m_rules) {
        if (!rule.rule.enabled || !rule.error.isEmpty() || !rule.expression.uses(AlertFunction::Deprecation) ||
            readings.catalogue->models.empty()) {
            continue;
        }
        const bool first = !m_marks.contains(rule.rule.name);
        std::map<QString, int> &marks = m_marks[rule.rule.name];
        bool changed = first;
        std::vector<AlertDigestLine> lines;
        const auto term = std::find_if(rule.expression.terms.begin(), rule.expression.terms.end(),
                                       [](const AlertTerm &t) { return t.function == AlertFunction::Deprecation; });
        for (const QString &id : readings.targets(*term, now)) {
            const Model *model = readings.model(id);
            const auto left = model != nullptr ? model->daysLeft(today) : std::nullopt;
            if (!left || readings.read(*term, id, now).truth != AlertTruth::True) {
                continue;
            }
            const auto next = std::lower_bound(steps.begin(), steps.end(), *left);
            const int reached = next == steps.end() ? static_cast<int>(std::min<qint64>(*left, 10'000)) : *next;
            const auto mark = marks.find(id);
            if (mark != marks.end() && mark->second <= reached) {
                continue;
            }
            marks[id] = reached;
            changed = true;
            const QString day = readings.read(*term, id, now).value;
            lines.push_back({id,
                             *left == 0 ? tr("%1 is switched off today").arg(readings.title(id))
                                        : tr("%1 will be switched off in %n days (%2)", nullptr,
                                             static_cast<int>(std::min<qint64>(*left, 10'000)))
                                              .arg(readings.title(id), day),
                             ChangeKind::Deprecated});
        }
        if (changed) {
            keepMarks();
        }
        if (!first) {
            digest(rule, lines, now);
        }
    }
}

QString changeLine(const Change &change, const QString &title)
{
    const QString before = change.oldValue.value_or(QStringLiteral("—"));
    const QString after = change.newValue.value_or(QStringLiteral("—"));
    switch (change.kind) {
    case ChangeKind::Price: {
        const auto percent = change.percent();
        const QString moved =
            percent ? AlertWatch::tr("%1: %2 price $%3 → $%4 (%5%)") : AlertWatch::tr("%1: %2 price %3 → %4");
        const QString line = moved.arg(title, change.field, before, after);
        const QString sign = percent && *percent > 0 ? QStringLiteral("+") : QString();
        return percent ? line.arg(sign + QString::number(*percent, 'f', 1)) : line;
    }
    case ChangeKind::Added:
        return AlertWatch::tr("%1 is new").arg(title);
    case ChangeKind::Relisted:
        return AlertWatch::tr("%1 is listed again").arg(title);
    case ChangeKind::Unlisted:
        return AlertWatch::tr("%1 is no longer listed").arg(title);
    case ChangeKind::Retired:
        return AlertWatch::tr("%1 is switched off").arg(title);
    case ChangeKind::Deprecated:
        return AlertWatch::tr("%1 will be switched off: %2").arg(title, after);
    case ChangeKind::Context:
        return AlertWatch::tr("%1: context window %2 → %3").arg(title, before, after);
    case ChangeKind::MaxOutput:
        return AlertWatch::tr("%1: longest output %2 → %3").arg(title, before, after);
    case ChangeKind::Alias:
        return AlertWatch::tr("%1: alias %2 → %3").arg(title, before, after);
    case ChangeKind::Capability:
    case ChangeKind::Name:
        break;
    }
    return AlertWatch::tr("%1: %2 %3 → %4").arg(title, change.field, before, after);
}

void fillTelling(AlertTelling &telling)
{
    constexpr std::size_t mostNamed = 5;
    const AlertEvent &event = telling.event;
    const QString headline = event.text.isEmpty() ? event.title : event.text;
    const int more = static_cast<int>(telling.others.size());
    QStringList lines;
    if (telling.told == AlertState::Resolved) {
        telling.title = more == 0 ? AlertWatch::tr("Over: %1").arg(headline)
                                  : AlertWatch::tr("Over: %1, and %n more", nullptr, more).arg(headline);
        lines << AlertWatch::tr("It lasted %1.").arg(alertDurationText(telling.at - event.opened));
    } else {
        telling.title = more == 0 ? headline : AlertWatch::tr("%1, and %n more", nullptr, more).arg(headline);
        if (telling.reminder) {
            telling.title = AlertWatch::tr("Still: %1").arg(telling.title);
            lines << AlertWatch::tr("Since %1.").arg(alertDurationText(telling.at - event.opened));
        }
        if (!event.value.isEmpty()) {
            lines << event.value;
        }
    }
    for (std::size_t i = 0; i < std::min(mostNamed, telling.others.size()); ++i) {
        lines << telling.others[i].title;
    }
    if (telling.others.size() > mostNamed) {
        lines << AlertWatch::tr("and %n more", nullptr, static_cast<int>(telling.others.size() - mostNamed));
    }
    telling.text = lines.join(u'\n');
}

} // namespace aigo
