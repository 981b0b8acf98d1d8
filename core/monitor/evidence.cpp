// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/evidence.h"

#include "core/domain/repair.h"
#include "core/domain/wording.h"
#include "core/exporting/incidentjson.h"
#include "core/exporting/writers.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTimeZone>
#include <algorithm>
#include <map>

namespace aigo {

namespace {

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::Evidence)
};

constexpr qsizetype longestLine = 500;

/// Foreign text in one line of Markdown that stays text.
QString plain(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("([\\\\`*_\\[\\]<>#|])"));
    return text.simplified().left(longestLine).replace(marks, QStringLiteral("\\\\1"));
}

QString findingName(Finding finding)
{
    switch (finding) {
    case Finding::Up:
        return QStringLiteral("up");
    case Finding::Slow:
        return QStringLiteral("slow");
    case Finding::Down:
        return QStringLiteral("down");
    case Finding::MyAccount:
        return QStringLiteral("my_account");
    case Finding::Nothing:
        return QStringLiteral("nothing");
    }
    return {};
}

QString milliseconds(std::optional<Microseconds> value)
{
    return value ? QString::number(static_cast<double>(value->count()) / 1000, 'f', 3) : QString();
}

std::optional<double> inMilliseconds(std::optional<Microseconds> value)
{
    return value ? std::optional(static_cast<double>(value->count()) / 1000) : std::nullopt;
}

double seconds(Milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

/// What was asked, without what may name a person or a machine of theirs.
QString askedAddress(const Provider &provider)
{
    const QUrl url = provider.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QHostAddress(url.host()).isNull() ? url.toString() : url.scheme() + QStringLiteral("://(an IP address)");
}

QString networkPath(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    const bool direct = proxies.isEmpty() || proxies.front().type() == QNetworkProxy::NoProxy ||
                        (proxies.front().type() == QNetworkProxy::DefaultProxy &&
                         QNetworkProxy::applicationProxy().type() == QNetworkProxy::NoProxy);
    return direct ? QStringLiteral("direct") : QStringLiteral("proxy");
}

struct Environment
{
    QString program = QStringLiteral("AI-GO " AIGO_VERSION);
    QString system = QSysInfo::prettyProductName();
    QString zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    QString path;
    QString asked;
};

/// What the samples add up to, once for all files.
struct Sums
{
    LatencyStatistics latency;
    Availability time;
    std::map<QString, int> outcomes;
    std::vector<Finding> findings;
};

Sums sumsOf(const EvidenceInput &input)
{
    Sums sums;
    sums.latency = latencyStatistics(input.samples);
    sums.time = availability(input.samples, input.span.from, input.span.to);
    sums.findings = finalFindings(input.samples);
    for (const Sample &sample : input.samples) {
        ++sums.outcomes[outcomeName(sample.outcome)];
    }
    return sums;
}

QByteArray samplesCsv(const EvidenceInput &input, const Sums &sums, const Onwards &onwards)
{
    Table table;
    for (const char *key : {"at", "outcome", "counts_as", "latency_ms", "total_ms", "every_s"}) {
        table.columns.push_back({QString::fromLatin1(key), {}, false});
    }
    for (std::size_t i = 0; i < input.samples.size(); ++i) {
        const Sample &sample = input.samples[i];
        table.rows.push_back({toIso(sample.at), outcomeName(sample.outcome), findingName(sums.findings[i]),
                              milliseconds(sample.latency), milliseconds(sample.total),
                              QString::number(seconds(sample.every))});
    }
    return toCsv(table, {}, onwards);
}

void writeSums(JsonWriter &json, const Sums &sums)
{
    json.object().key(u"checks").value(sums.latency.checks).key(u"failed").value(sums.latency.failed);
    json.key(u"outcomes").object();
    for (const auto &[name, count] : sums.outcomes) {
        json.key(name).value(count);
    }
    json.end().key(u"availability").value(sums.time.share()).key(u"coverage").value(sums.time.coverage());
    json.key(u"down_s").value(seconds(sums.time.down)).key(u"unknown_s").value(seconds(sums.time.unknown));
    json.key(u"latency_ms").object().key(u"p50").value(inMilliseconds(sums.latency.p50));
    json.key(u"p95").value(inMilliseconds(sums.latency.p95)).key(u"p99").value(inMilliseconds(sums.latency.p99));
    json.key(u"n").value(sums.latency.measured).end().end();
}

void writeLast(JsonWriter &json, const EvidenceInput &input)
{
    if (!input.last || input.last->at < input.span.from || input.last->at > input.span.to) {
        json.null();
        return;
    }
    const CheckResult &check = *input.last;
    json.object().key(u"at").value(toIso(check.at)).key(u"outcome").value(outcomeName(check.outcome));
    json.key(u"http_status");
    check.httpStatus == 0 ? json.null() : json.value(check.httpStatus);
    json.key(u"phases_ms").object().key(u"dns").value(inMilliseconds(check.phases.dns));
    json.key(u"connect").value(inMilliseconds(check.phases.connect));
    json.key(u"tls").value(inMilliseconds(check.phases.tls));
    json.key(u"ttfb").value(inMilliseconds(check.phases.firstByte));
    json.key(u"total").value(inMilliseconds(check.phases.total)).end();
    json.key(u"error").textOrNull(check.error).end();
}

QByteArray samplesJson(const EvidenceInput &input, const Sums &sums)
{
    JsonWriter json;
    json.object().key(u"provider").value(input.provider.slug).key(u"from").value(toIso(input.span.from));
    json.key(u"to").value(toIso(input.span.to)).key(u"zone").value(u"UTC").key(u"summary");
    writeSums(json, sums);
    json.key(u"last_check");
    writeLast(json, input);
    json.key(u"samples").array();
    for (std::size_t i = 0; i < input.samples.size(); ++i) {
        const Sample &sample = input.samples[i];
        json.object().key(u"at").value(toIso(sample.at)).key(u"outcome").value(outcomeName(sample.outcome));
        json.key(u"counts_as").value(findingName(sums.findings[i]));
        json.key(u"latency_ms").value(inMilliseconds(sample.latency));
        json.key(u"total_ms").value(inMilliseconds(sample.total));
        json.key(u"every_s").value(seconds(sample.every)).end();
    }
    return json.end().end().take();
}

QByteArray historyCsv(const EvidenceInput &input)
{
    Table table;
    for (const char *key :
         {"from", "to", "checks", "answered", "failed", "down_s", "unknown_s", "p50_ms", "p95_ms", "p99_ms"}) {
        table.columns.push_back({QString::fromLatin1(key), {}, false});
    }
    for (const HistoryPoint &point : input.points) {
        table.rows.push_back({toIso(point.from), toIso(point.to), QString::number(point.n), QString::number(point.ok),
                              QString::number(point.failed), QString::number(seconds(point.time.down)),
                              QString::number(seconds(point.time.unknown)), milliseconds(point.p50),
                              milliseconds(point.p95), milliseconds(point.p99)});
    }
    return toCsv(table);
}

QByteArray incidentFile(const EvidenceInput &input)
{
    JsonWriter json;
    json.object().key(u"incident");
    writeIncident(json, input.incident);
    json.key(u"joined").array();
    for (const Incident &incident : input.joined) {
        writeIncident(json, incident);
    }
    json.end().key(u"wordings").array();
    for (const IncidentRevision &revision : input.revisions) {
        json.object().key(u"read_at").value(toIso(revision.at)).key(u"incident");
        writeIncident(json, revision.incident);
        json.end();
    }
    return json.end().end().take();
}

/// What they wrote and when they wrote it otherwise, a line each.
QByteArray updatesCsv(const EvidenceInput &input)
{
    Table table;
    for (const char *key : {"incident", "whose", "at", "read_at", "what", "status", "text"}) {
        table.columns.push_back({QString::fromLatin1(key), {}, false});
    }
    std::vector<Incident> all = input.joined;
    all.insert(all.begin(), input.incident);
    for (const Incident &incident : all) {
        const QString whose = incident.ours ? QStringLiteral("ours") : QStringLiteral("theirs");
        for (auto update = incident.updates.rbegin(); update != incident.updates.rend(); ++update) {
            table.rows.push_back({incident.id,
                                  whose,
                                  toIso(update->at),
                                  {},
                                  QStringLiteral("update"),
                                  update->status,
                                  update->text.simplified()});
        }
    }
    for (std::size_t i = 1; i < input.revisions.size(); ++i) {
        const IncidentRevision &before = input.revisions[i - 1];
        const IncidentRevision &after = input.revisions[i];
        if (before.incident.id != after.incident.id) {
            continue;
        }
        for (const WordingChange &change : wordingChanges(before.incident, after.incident)) {
            const QString text = QStringLiteral("%1 -> %2").arg(change.before.simplified(), change.after.simplified());
            table.rows.push_back({after.incident.id,
                                  QStringLiteral("theirs"),
                                  change.at == Instant{} ? QString() : toIso(change.at),
                                  toIso(after.at),
                                  QStringLiteral("edit"),
                                  {},
                                  text});
        }
    }
    return toCsv(table);
}

QByteArray environmentJson(const EvidenceInput &input, const Environment &environment)
{
    JsonWriter json;
    json.object().key(u"program").value(environment.program).key(u"system").value(environment.system);
    json.key(u"qt").value(QString::fromLatin1(qVersion())).key(u"zone").value(environment.zone);
    json.key(u"made").value(toIso(input.made)).key(u"connection").value(connectionName(input.connection));
    json.key(u"network_path").value(environment.path).key(u"asked").value(environment.asked);
    json.key(u"check_every_s").value(seconds(input.provider.checkEvery));
    return json.end().take();
}

QString minutesText(Milliseconds time)
{
    const auto whole = std::chrono::round<std::chrono::minutes>(std::chrono::abs(time)).count();
    return Words::tr("%1 min").arg(whole);
}

QStringList measuredLines(const EvidenceInput &input, const Sums &sums)
{
    QStringList lines;
    const QString from = toIso(input.span.from);
    const QString to = toIso(input.span.to);
    if (input.samples.empty()) {
        lines << Words::tr("No single check is kept of %1 to %2; history.csv has what they added up to.").arg(from, to);
        return lines;
    }
    lines << Words::tr("From %1 to %2: %3 checks, of which %4 failed by the provider's fault.")
                 .arg(from, to)
                 .arg(sums.latency.checks)
                 .arg(sums.latency.failed);
    QStringList outcomes;
    for (const auto &[name, count] : sums.outcomes) {
        const auto outcome = outcomeFromName(name);
        outcomes << QStringLiteral("%1 (%2)").arg(outcome ? outcomeTitle(*outcome) : name).arg(count);
    }
    lines << Words::tr("What the checks found: %1.").arg(outcomes.join(QStringLiteral(", ")));
    if (const auto share = sums.time.share()) {
        lines << Words::tr("Answering for %1 % of the time that was observed; %2 % of the time was observed.")
                     .arg(*share * 100, 0, 'f', 2)
                     .arg(sums.time.coverage() * 100, 0, 'f', 1);
    }
    if (sums.latency.p50) {
        lines << Words::tr("Time to the first byte: median %1 ms%2.")
                     .arg(milliseconds(sums.latency.p50),
                          sums.latency.p95 ? Words::tr(", p95 %1 ms").arg(milliseconds(sums.latency.p95)) : QString());
    }
    return lines;
}

QString headingOf(const EvidenceInput &input)
{
    const QString name = input.provider.name.isEmpty() ? input.incident.provider : input.provider.name;
    const auto outcome = input.incident.ours ? outcomeFromName(input.incident.title) : std::nullopt;
    return Words::tr("Incident at %1: %2")
        .arg(plain(name), outcome ? outcomeTitle(*outcome) : plain(input.incident.title));
}

QStringList lagLines(const Incident &incident)
{
    QStringList lines;
    if (incident.ourFirstFailure) {
        lines << Words::tr("Our first failed check: %1.").arg(toIso(*incident.ourFirstFailure));
    }
    if (const auto lag = incident.lag()) {
        lines << (*lag < Milliseconds{0} ? Words::tr("They wrote %1 before our first failure.").arg(minutesText(*lag))
                                         : Words::tr("They wrote %1 after our first failure.").arg(minutesText(*lag)));
    }
    return lines;
}

QStringList incidentLines(const Incident &incident)
{
    QStringList lines;
    if (incident.ours) {
        lines << Words::tr("Measured by us; id %1.").arg(plain(incident.id));
    } else {
        lines << Words::tr("On their status page; id %1, severity %2, phase %3.")
                     .arg(plain(incident.id), severityName(incident.severity), incidentPhaseName(incident.phase));
        lines << Words::tr("Their title: %1").arg(plain(incident.title));
    }
    lines << Words::tr("Began: %1.").arg(toIso(incident.started));
    lines << (incident.resolved ? Words::tr("Over: %1.").arg(toIso(*incident.resolved)) : Words::tr("Not over yet."));
    if (!incident.ours) {
        lines << Words::tr("First read by us: %1.").arg(toIso(incident.firstSeen)) << lagLines(incident);
    }
    if (!incident.components.isEmpty()) {
        lines << Words::tr("Components named: %1.").arg(plain(incident.components.join(QStringLiteral(", "))));
    }
    if (!incident.url.isEmpty()) {
        lines << Words::tr("Their page: %1").arg(incident.url.toString());
    }
    return lines;
}

QByteArray listed(const QStringList &lines)
{
    QByteArray out;
    for (const QString &line : lines) {
        out += "- " + line.toUtf8() + '\n';
    }
    return out + '\n';
}

QByteArray summary(const EvidenceInput &input, const Sums &sums, const Environment &environment)
{
    QByteArray out = "# " + headingOf(input).toUtf8() + "\n\n" + listed(incidentLines(input.incident));
    for (const Incident &other : input.joined) {
        out += "## " + Words::tr("The same trouble").toUtf8() + "\n\n" + listed(incidentLines(other));
    }
    out += "## " + Words::tr("What was measured").toUtf8() + "\n\n" + listed(measuredLines(input, sums));
    if (!input.incident.updates.empty() && !input.incident.ours) {
        QStringList lines;
        for (const IncidentUpdate &update : input.incident.updates) {
            lines << QStringLiteral("%1 %2: %3").arg(toIso(update.at), plain(update.status), plain(update.text));
        }
        out += "## " + Words::tr("What they wrote, the newest first").toUtf8() + "\n\n" + listed(lines);
    }
    const QString path = environment.path == u"direct" ? Words::tr("without a proxy") : Words::tr("through a proxy");
    QStringList from{Words::tr("%1 on %2, time zone %3; all times here are UTC.")
                         .arg(environment.program, environment.system, environment.zone),
                     Words::tr("Asked: %1, %2.").arg(environment.asked, path)};
    if (!input.verdict.sentence.isEmpty()) {
        from << Words::tr("Judged when this was made, %1: %2").arg(toIso(input.made), input.verdict.sentence);
    }
    return out + "## " + Words::tr("Where it was measured from").toUtf8() + "\n\n" + listed(from).trimmed() + '\n';
}

QByteArray readme(const EvidenceInput &input, const std::vector<ArchiveFile> &files)
{
    const std::map<QString, QString> said{
        {QStringLiteral("summary.md"), Words::tr("all of it in short, to paste into a ticket")},
        {QStringLiteral("incident.json"), Words::tr("what they said, with every wording and when it was read")},
        {QStringLiteral("updates.csv"), Words::tr("their updates and edits, a line each")},
        {QStringLiteral("samples.csv"), Words::tr("every single check from here")},
        {QStringLiteral("samples.json"), Words::tr("the same, with sums and the phases of the last check")},
        {QStringLiteral("history.csv"), Words::tr("the checks added up in stretches of time")},
        {QStringLiteral("environment.json"), Words::tr("where it was measured from; no key and no address is in it")},
        {QStringLiteral("chart.png"), Words::tr("a picture of the checks and the incident")}};
    QString out = headingOf(input) + QStringLiteral("\n\n");
    out += Words::tr("This is what AI-GO measured and read of the incident, put together at %1. All times are UTC.")
               .arg(toIso(input.made)) +
           QStringLiteral("\n\n");
    for (const ArchiveFile &file : files) {
        const auto words = said.find(file.name);
        out += QStringLiteral("  %1  %2\n")
                   .arg(file.name.leftJustified(18), words == said.end() ? QString() : words->second);
    }
    out += QStringLiteral("\n") +
           Words::tr("SHA256SUMS has the hashes of all files; \"sha256sum -c SHA256SUMS\" checks them.") +
           QStringLiteral("\n");
    return out.toUtf8();
}

} // namespace

TimeSpan evidenceSpan(const Incident &incident, Instant now)
{
    using namespace std::chrono_literals;
    const Instant end = std::max(endOf(incident, now), incident.started);
    const Milliseconds around = std::clamp<Milliseconds>(end - incident.started, 1h, 6h);
    TimeSpan span{incident.started - around, std::min(end + around, std::max(now, incident.started))};
    span.from = std::max(span.from, span.to - 24h * 30);
    return span;
}

std::vector<ArchiveFile> evidenceFiles(const EvidenceInput &input, const Onwards &onwards)
{
    const auto stopped = [&onwards](int done) { return onwards && !onwards(done, 100); };
    if (stopped(5)) {
        return {};
    }
    const Sums sums = sumsOf(input);
    Environment environment;
    environment.path = networkPath(input.provider.baseUrl);
    environment.asked = askedAddress(input.provider);
    if (stopped(30)) {
        return {};
    }
    std::vector<ArchiveFile> files{
        {QStringLiteral("environment.json"), environmentJson(input, environment)},
        {QStringLiteral("history.csv"), historyCsv(input)},
        {QStringLiteral("incident.json"), incidentFile(input)},
        {QStringLiteral("samples.csv"), samplesCsv(input, sums, partOf(onwards, 30, 70))},
        {QStringLiteral("samples.json"), samplesJson(input, sums)},
        {QStringLiteral("summary.md"), summary(input, sums, environment)},
        {QStringLiteral("updates.csv"), updatesCsv(input)},
    };
    if (!input.chart.isEmpty()) {
        files.push_back({QStringLiteral("chart.png"), input.chart});
    }
    if (stopped(90)) {
        return {};
    }
    const auto byName = [](const ArchiveFile &a, const ArchiveFile &b) { return a.name < b.name; };
    std::sort(files.begin(), files.end(), byName);
    files.push_back({QStringLiteral("README.txt"), readme(input, files)});
    std::sort(files.begin(), files.end(), byName);
    files.push_back(sha256Sums(files));
    return files;
}

QString evidenceFileName(const Incident &incident)
{
    QString slug = incident.provider;
    slug.replace(QRegularExpression(QStringLiteral("[^a-zA-Z0-9._-]")), QStringLiteral("-"));
    return QStringLiteral("aigo-evidence-%1-%2.zip").arg(slug, toDate(incident.started).toString(Qt::ISODate));
}

bool isZipPath(const QString &path)
{
    return path.endsWith(u".zip", Qt::CaseInsensitive);
}

} // namespace aigo
