// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The evidence pack: what is in it, that nothing is in it that must not be, and that file and folder read back whole.

#include "core/monitor/evidence.h"
#include "core/reading/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <zip.h>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant now = fromDate(QDate(2026, 11, 21)) + 12h;

EvidenceInput anIncident()
{
    EvidenceInput input;
    Incident &theirs = input.incident;
    theirs.id = QStringLiteral("abc|1");
    theirs.provider = QStringLiteral("openai");
    theirs.title = QStringLiteral("Elevated *errors* <b>now</b>");
    theirs.severity = Severity::Major;
    theirs.phase = IncidentPhase::Resolved;
    theirs.started = now - 3h;
    theirs.resolved = now - 2h;
    theirs.ourFirstFailure = now - 3h - 7min;
    theirs.firstSeen = now - 3h;
    theirs.url = QUrl(QStringLiteral("https://status.example/incidents/1"));
    theirs.updates = {{now - 2h, QStringLiteral("resolved"), QStringLiteral("All good, =2+2 fixed.\nReally.")},
                      {now - 3h, QStringLiteral("investigating"), QStringLiteral("We see errors.")}};
    Incident before = theirs;
    before.updates = {{now - 3h, QStringLiteral("investigating"), QStringLiteral("We look.")}};
    before.resolved.reset();
    before.phase = IncidentPhase::Investigating;
    input.revisions = {{now - 3h, before}, {now - 2h, theirs}};
    Incident ours;
    ours.id = QStringLiteral("openai@x");
    ours.provider = theirs.provider;
    ours.ours = true;
    ours.title = QStringLiteral("server_error");
    ours.started = *theirs.ourFirstFailure;
    ours.resolved = now - 2h;
    input.joined = {ours};
    input.span = evidenceSpan(theirs, now);
    for (Instant at = input.span.from; at < input.span.to; at += 1min) {
        const bool fails = at >= ours.started && at < *ours.resolved;
        input.samples.push_back({at, fails ? Outcome::ServerError : Outcome::Ok,
                                 fails ? std::nullopt : std::optional<Microseconds>(240'500us), 300ms, 60s});
    }
    HistoryPoint point;
    point.from = input.span.from;
    point.to = input.span.to;
    point.n = 10;
    input.points = {point};
    input.provider.slug = theirs.provider;
    input.provider.name = QStringLiteral("OpenAI");
    input.provider.baseUrl = QUrl(QStringLiteral("https://me:hidden@api.example/v1?key=sk-hidden-0123456789"));
    input.chart = "\x89PNG picture";
    input.made = now;
    return input;
}

QByteArray of(const std::vector<ArchiveFile> &files, const char *name)
{
    for (const ArchiveFile &file : files) {
        if (file.name == QLatin1String(name)) {
            return file.bytes;
        }
    }
    return {};
}

std::vector<ArchiveFile> unpacked(const QByteArray &bytes, QList<std::pair<quint16, quint16>> *times = nullptr)
{
    std::vector<ArchiveFile> files;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (zip == nullptr) {
        return files;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        const auto place = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_index(zip, place, 0, &stat);
        QByteArray content(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t *file = zip_fopen_index(zip, place, 0);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        files.push_back({QString::fromUtf8(stat.name), content});
    }
    if (times != nullptr) {
        // The local headers themselves: signature, version, flags, method, time, date.
        for (qsizetype at = bytes.indexOf("PK\x03\x04"); at >= 0; at = bytes.indexOf("PK\x03\x04", at + 1)) {
            const auto word = [&](qsizetype offset) {
                return static_cast<quint16>(static_cast<quint8>(bytes[at + offset]) |
                                            static_cast<quint8>(bytes[at + offset + 1]) << 8);
            };
            times->append({word(10), word(12)});
        }
    }
    zip_discard(zip);
    return files;
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTimeAroundAnIncident()
    {
        Incident incident;
        incident.started = now - 3h;
        incident.resolved = now - 2h - 50min;
        incident.phase = IncidentPhase::Resolved;
        QCOMPARE(evidenceSpan(incident, now), (TimeSpan{now - 4h, now - 1h - 50min}));
        incident.resolved.reset();
        incident.phase = IncidentPhase::Investigating;
        QCOMPARE(evidenceSpan(incident, now), (TimeSpan{now - 6h, now}));
        incident.started = now - 24h * 200;
        QCOMPARE(evidenceSpan(incident, now).to, now);
        QCOMPARE(evidenceSpan(incident, now).from, now - 24h * 30);
    }

    void everythingIsInItAndItsHashesHold()
    {
        const auto files = evidenceFiles(anIncident());
        QStringList names;
        QByteArray sums;
        for (const ArchiveFile &file : files) {
            names << file.name;
            if (file.name != u"SHA256SUMS") {
                QVERIFY(!file.bytes.isEmpty());
                sums += QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex() + "  " +
                        file.name.toUtf8() + '\n';
            }
        }
        QCOMPARE(names.join(u' '), QStringLiteral("README.txt chart.png environment.json history.csv incident.json "
                                                  "samples.csv samples.json summary.md updates.csv SHA256SUMS"));
        QCOMPARE(of(files, "SHA256SUMS"), sums);
        for (const QString &name : std::as_const(names)) {
            QVERIFY2(name == u"README.txt" || name == u"SHA256SUMS" || of(files, "README.txt").contains(name.toUtf8()),
                     qPrintable(name));
        }
    }

    void whatWasMeasuredIsThere()
    {
        const EvidenceInput input = anIncident();
        const auto files = evidenceFiles(input);
        const auto json = JsonDocument::parse(of(files, "samples.json"));
        QVERIFY(json.ok());
        const JsonValue root = json->root();
        QCOMPARE(root["samples"].size(), static_cast<qsizetype>(input.samples.size()));
        QCOMPARE(root["summary"]["checks"].integer().value_or(0), static_cast<qint64>(input.samples.size()));
        QCOMPARE(root["summary"]["failed"].integer().value_or(0), 67);
        QCOMPARE(root["summary"]["outcomes"]["server_error"].integer().value_or(0), 67);
        QVERIFY(root["last_check"].isNull());
        QCOMPARE((*root["samples"].items().begin()).value["latency_ms"].real().value_or(0), 240.5);
        QCOMPARE(of(files, "samples.csv").count("\r\n"), static_cast<qsizetype>(input.samples.size()) + 1);
        QVERIFY(of(files, "samples.csv").contains("server_error,down,,300.000,60"));
        QVERIFY(of(files, "history.csv").contains("2026-11-21T"));
        const QByteArray summary = of(files, "summary.md");
        QVERIFY2(summary.contains("180 checks, of which 67 failed"), summary.constData());
        QVERIFY2(summary.contains("They wrote 7 min after our first failure"), summary.constData());
    }

    void whatTheySaidIsThereWithItsEdits()
    {
        const auto files = evidenceFiles(anIncident());
        const auto json = JsonDocument::parse(of(files, "incident.json"));
        QVERIFY(json.ok());
        QCOMPARE(json->root()["incident"]["id"].string(), QStringLiteral("abc|1"));
        QCOMPARE((*json->root()["joined"].items().begin()).value["ours"].boolean(), std::optional(true));
        QCOMPARE(json->root()["wordings"].size(), qsizetype{2});
        const QByteArray updates = of(files, "updates.csv");
        QVERIFY2(updates.contains("edit,,We look. -> We see errors."), updates.constData());
        QVERIFY2(updates.contains("investigating -> resolved"), updates.constData());
        const QByteArray summary = of(files, "summary.md");
        QVERIFY2(summary.contains("Elevated \\*errors\\* \\<b\\>now\\</b\\>"), summary.constData());
        QVERIFY(summary.contains("abc\\|1"));
    }

    void nothingPrivateIsInIt()
    {
        EvidenceInput input = anIncident();
        for (const ArchiveFile &file : evidenceFiles(input)) {
            QVERIFY2(!file.bytes.contains("hidden"), qPrintable(file.name));
        }
        input.provider.baseUrl = QUrl(QStringLiteral("http://10.1.2.3:8080/v1"));
        for (const ArchiveFile &file : evidenceFiles(input)) {
            QVERIFY2(!file.bytes.contains("10.1.2.3"), qPrintable(file.name));
            QVERIFY2(!file.bytes.contains(QDir::homePath().toUtf8()), qPrintable(file.name));
        }
    }

    void withoutSamplesItSaysSo()
    {
        EvidenceInput input = anIncident();
        input.samples.clear();
        input.chart.clear();
        const auto files = evidenceFiles(input);
        QVERIFY(of(files, "chart.png").isEmpty());
        QVERIFY(!of(files, "README.txt").contains("chart.png"));
        QVERIFY(of(files, "summary.md").contains("No single check is kept"));
        const auto json = JsonDocument::parse(of(files, "samples.json"));
        QVERIFY(json->root()["summary"]["availability"].isNull());
        QVERIFY(json->root()["summary"]["latency_ms"]["p50"].isNull());
    }

    void theLastCheckIsThereWithItsPhasesWhereItBelongs()
    {
        EvidenceInput input = anIncident();
        CheckResult last;
        last.at = now - 2h - 30min;
        last.outcome = Outcome::ServerError;
        last.httpStatus = 503;
        last.phases.tls = 31'000us;
        input.last = last;
        auto json = JsonDocument::parse(of(evidenceFiles(input), "samples.json"));
        QCOMPARE(json->root()["last_check"]["phases_ms"]["tls"].real().value_or(0), 31.0);
        QVERIFY(json->root()["last_check"]["phases_ms"]["dns"].isNull());
        input.last->at = now;
        json = JsonDocument::parse(of(evidenceFiles(input), "samples.json"));
        QVERIFY(json->root()["last_check"].isNull());
    }

    void theZipReadsBackAndIsTheSameEveryTime()
    {
        const auto files = evidenceFiles(anIncident());
        const auto zip = toZip(files, now);
        QVERIFY2(zip.ok(), zip.ok() ? "" : qPrintable(zip.error().line()));
        QList<std::pair<quint16, quint16>> times;
        QVERIFY(unpacked(*zip, &times) == files);
        QCOMPARE(times.size(), static_cast<qsizetype>(files.size()));
        for (const auto &time : times) {
            QCOMPARE(time.first, quint16{12 << 11});
            QCOMPARE(time.second, static_cast<quint16>((2026 - 1980) << 9 | 11 << 5 | 21));
        }
        qputenv("TZ", "Asia/Seoul");
        const auto again = toZip(files, now);
        qunsetenv("TZ");
        QVERIFY(again.ok());
        QCOMPARE(*again, *zip);
        const auto none = toZip({}, now);
        QVERIFY(!none.ok());
    }

    void theFolderIsMadeWholeOrNotAtAll()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("pack"));
        const auto files = evidenceFiles(anIncident());
        const Status saved = saveFolder(folder, files);
        QVERIFY2(saved.ok(), saved.ok() ? "" : qPrintable(saved.error().line()));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), static_cast<qsizetype>(files.size()));
        QProcess check;
        check.setWorkingDirectory(folder);
        check.start(QStringLiteral("sha256sum"),
                    {QStringLiteral("--strict"), QStringLiteral("-c"), QStringLiteral("SHA256SUMS")});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.exitCode(), 0);
        // What stands there is never touched.
        QVERIFY(!saveFolder(folder, files).ok());
        const QString blocked = place.filePath(QStringLiteral("file"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(!saveFolder(blocked, files).ok());
        QVERIFY(!saveFolder(blocked + QStringLiteral("/in"), files).ok());
        QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 2);
    }

    void stoppedItGivesNothing()
    {
        int calls = 0;
        const auto files = evidenceFiles(anIncident(), [&calls](qint64, qint64) { return ++calls < 3; });
        QVERIFY(files.empty());
        QVERIFY(calls >= 3);
    }

    void namesOfFiles()
    {
        Incident incident = anIncident().incident;
        QCOMPARE(evidenceFileName(incident), QStringLiteral("aigo-evidence-openai-2026-11-21.zip"));
        incident.provider = QStringLiteral("endpoint/../x y");
        QVERIFY(!evidenceFileName(incident).contains(u'/'));
        QVERIFY(isZipPath(QStringLiteral("/a/B.ZIP")));
        QVERIFY(!isZipPath(QStringLiteral("/a/zip")));
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
