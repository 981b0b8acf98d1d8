// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/searchindex.h"
#include "core/storage/seriesstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sql.h"
#include "tests/support/await.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <sys/stat.h>
#include <unistd.h>

using namespace aigo;

namespace {

/// A plain connection beside the store's own, for what the store itself would not do.
template <typename F>
void withConnection(const QString &file, F f)
{
    const QString name = QStringLiteral("test");
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(file);
        QVERIFY(db.open());
        f(db);
        db.close();
    }
    QSqlDatabase::removeDatabase(name);
}

void save(Database &database, const QString &key, const QString &value)
{
    const Status saved = SettingsStore(database).save({{key, value}}).result();
    QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().line()));
}

QString value(Database &database, const QString &key)
{
    const auto all = SettingsStore(database).all().result();
    return all && all->contains(key) ? all->at(key) : QString();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every table and index as SQL, without comments and with single spaces.
QStringList schemaOf(Database &database)
{
    const auto list =
        database
            .run([](QSqlDatabase &db) -> Result<QStringList> {
                QStringList lines;
                const Status read =
                    sql::select(db, QStringLiteral("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"),
                                {}, [&lines](const QSqlQuery &row) {
                                    static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
                                    lines.append(row.value(0).toString().remove(comment).simplified());
                                });
                return read ? Result<QStringList>(lines) : Result<QStringList>(read.error());
            })
            .result();
    return list ? *list : QStringList();
}

Result<int> count(QSqlDatabase &db, const QString &table)
{
    int rows = 0;
    const Status read = sql::select(db, QStringLiteral("SELECT count(*) FROM ") + table, {},
                                    [&rows](const QSqlQuery &row) { rows = row.value(0).toInt(); });
    return read ? Result<int>(rows) : Result<int>(read.error());
}

const QString key = QStringLiteral("k");

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshFolder()
    {
        const test::TempStore temp;
        auto opened = Database::open(temp.folder() + QStringLiteral("/deeper"));
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        QVERIFY((*opened)->report().created);
        QVERIFY((*opened)->report().setAside.isEmpty());
        const auto mode = QFile::permissions(temp.folder() + QStringLiteral("/deeper"));
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
        const auto pragma = [&](const QString &name) {
            const auto text = (*opened)
                                  ->run([name](QSqlDatabase &db) -> Result<QString> {
                                      QString answer;
                                      const Status read = sql::select(
                                          db, QStringLiteral("PRAGMA ") + name, {},
                                          [&answer](const QSqlQuery &row) { answer = row.value(0).toString(); });
                                      return read ? Result<QString>(answer) : Result<QString>(read.error());
                                  })
                                  .result();
            return text ? *text : QStringLiteral("error");
        };
        QCOMPARE(pragma(QStringLiteral("journal_mode")), QStringLiteral("wal"));
        QCOMPARE(pragma(QStringLiteral("synchronous")), QStringLiteral("2"));
        QCOMPARE(pragma(QStringLiteral("foreign_keys")), QStringLiteral("1"));
        QCOMPARE(pragma(QStringLiteral("busy_timeout")), QStringLiteral("5000"));
        QCOMPARE(pragma(QStringLiteral("auto_vacuum")), QStringLiteral("2"));
        QCOMPARE(pragma(QStringLiteral("user_version")), QString::number(newestSchema()));
        QVERIFY(newestSchema() >= 2);
    }

    void keepsWhatWasWritten()
    {
        const test::TempStore temp;
        {
            auto opened = Database::open(temp.folder());
            QVERIFY(opened.ok());
            save(**opened, key, QStringLiteral("v"));
        }
        auto again = Database::open(temp.folder());
        QVERIFY(again.ok());
        QVERIFY(!(*again)->report().created);
        QCOMPARE(value(**again, key), QStringLiteral("v"));
    }

    void writesAreAllOrNothing()
    {
        const test::TempStore temp;
        auto opened = Database::open(temp.folder());
        QVERIFY(opened.ok());
        const Status failed = (*opened)
                                  ->write([](QSqlDatabase &db) -> Status {
                                      const Status saved = SettingsStore::save(db, {{key, QStringLiteral("half")}});
                                      if (!saved) {
                                          return saved;
                                      }
                                      return Error{ErrorKind::Invalid, QStringLiteral("no"), {}, {}, 0, {}};
                                  })
                                  .result();
        QCOMPARE(failed.error().kind, ErrorKind::Invalid);
        QVERIFY(value(**opened, key).isEmpty());
        save(**opened, key, QStringLiteral("whole")); // and the next one works
        QCOMPARE(value(**opened, key), QStringLiteral("whole"));
    }

    void workRunsOnItsOwnThreadInOrderAndResumesHere()
    {
        const test::TempStore temp;
        auto opened = Database::open(temp.folder());
        QVERIFY(opened.ok());
        Database *database = opened->get();
        const auto job = [](Database *store) -> QCoro::Task<Result<bool>> {
            const QThread *here = QThread::currentThread();
            auto where =
                store->run([here](QSqlDatabase &) -> Result<bool> { return QThread::currentThread() != here; });
            const Result<bool> elsewhere = co_await where;
            if (!elsewhere) {
                co_return elsewhere;
            }
            co_return *elsewhere &&QThread::currentThread() == here;
        };
        const auto result = test::await(job(database));
        QVERIFY(result.ok());
        QVERIFY(*result);
        // What is queued when the store goes is still done.
        QFuture<Status> last;
        for (int i = 0; i < 50; ++i) {
            last = SettingsStore(*database).save({{key, QString::number(i)}});
        }
        opened->reset();
        QVERIFY(last.isFinished());
        auto again = Database::open(temp.folder());
        QVERIFY(again.ok());
        QCOMPARE(value(**again, key), QStringLiteral("49"));
    }

    void newerStoreIsNotTouched()
    {
        const test::TempStore temp;
        {
            auto opened = Database::open(temp.folder());
            QVERIFY(opened.ok());
        }
        withConnection(temp.file(), [](QSqlDatabase &db) {
            QVERIFY(sql::execute(db, QStringLiteral("PRAGMA user_version = %1").arg(newestSchema() + 1)).ok());
        });
        const QByteArray before = contents(temp.file());
        const QStringList files = QDir(temp.folder()).entryList(QDir::Files);
        const auto opened = Database::open(temp.folder());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::StoreTooNew);
        QVERIFY(!opened.error().mend.isEmpty());
        QCOMPARE(contents(temp.file()), before);
        QCOMPARE(QDir(temp.folder()).entryList(QDir::Files), files);
    }

    void foreignFileIsSetAside()
    {
        const test::TempStore temp;
        QVERIFY(QDir().mkpath(temp.folder()));
        const QByteArray text("this is no database, but somebody may want it back\n");
        for (const QString &tail : {QString(), QStringLiteral("-wal")}) {
            QFile file(temp.file() + tail);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        auto opened = Database::open(temp.folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        const QString aside = (*opened)->report().setAside;
        QVERIFY(aside.startsWith(temp.file() + QStringLiteral(".corrupt-")));
        QCOMPARE(contents(aside), text);
        QCOMPARE(contents(aside + QStringLiteral("-wal")), text);
        save(**opened, key, QStringLiteral("new"));
    }

    void damagedStoreIsSetAside()
    {
        const test::TempStore temp;
        {
            auto opened = Database::open(temp.folder());
            QVERIFY(opened.ok());
            std::map<QString, QString> many;
            for (int i = 0; i < 2000; ++i) {
                many.emplace(QString::number(i), QString(100, u'x'));
            }
            QVERIFY(SettingsStore(**opened).save(many).result().ok());
        }
        QFile file(temp.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 40 * 4096);
        for (int page = 30; page < 38; ++page) {
            file.seek(page * 4096);
            file.write(QByteArray(4096, '\x5a'));
        }
        file.close();
        const QByteArray damaged = contents(temp.file());
        auto opened = Database::open(temp.folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        QVERIFY(!(*opened)->report().setAside.isEmpty());
        QCOMPARE(contents((*opened)->report().setAside), damaged);
        QVERIFY(value(**opened, QStringLiteral("1")).isEmpty());
        // Damaged once more in the same second: both stand.
        opened->reset();
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish");
        file.close();
        auto again = Database::open(temp.folder());
        QVERIFY(again.ok());
        QCOMPARE(QDir(temp.folder())
                     .entryList({QStringLiteral("*.corrupt-*")}, QDir::Files)
                     .filter(QRegularExpression(QStringLiteral("Z(-2)?$")))
                     .size(),
                 2);
    }

    void unusableFolders()
    {
        const test::TempStore temp;
        QVERIFY(QDir().mkpath(temp.folder()));
        const QString name = temp.folder() + QStringLiteral("/file");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const QString &folder : {name, name + QStringLiteral("/below"), QStringLiteral("/proc/aigo")}) {
            const auto opened = Database::open(folder);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().kind, ErrorKind::StoreIo);
            QVERIFY(opened.error().line().contains(folder));
            QVERIFY(!opened.error().mend.isEmpty());
        }
    }

    void readOnlyFolder()
    {
        const test::TempStore temp;
        {
            auto opened = Database::open(temp.folder());
            QVERIFY(opened.ok());
            save(**opened, key, QStringLiteral("v"));
        }
        const QByteArray before = contents(temp.file());
        // Nobody may write here, and for the time of the try we are nobody if we were root.
        QVERIFY(::chmod(QFile::encodeName(QFileInfo(temp.folder()).path()).constData(), 0755) == 0);
        QVERIFY(::chmod(QFile::encodeName(temp.folder()).constData(), 0555) == 0);
        QVERIFY(::chmod(QFile::encodeName(temp.file()).constData(), 0444) == 0);
        const bool root = ::geteuid() == 0;
        if (root) {
            QVERIFY(::seteuid(65534) == 0);
        }
        const auto opened = Database::open(temp.folder());
        const auto elsewhere = Database::open(temp.folder() + QStringLiteral("/new"));
        if (root) {
            QVERIFY(::seteuid(0) == 0);
        }
        ::chmod(QFile::encodeName(temp.folder()).constData(), 0755);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().kind, ErrorKind::StoreIo);
        QVERIFY(!elsewhere.ok());
        QCOMPARE(elsewhere.error().kind, ErrorKind::StoreIo);
        QCOMPARE(contents(temp.file()), before);
        QCOMPARE(QDir(temp.folder()).entryList({QStringLiteral("*corrupt*")}).size(), 0);
    }

    void lockedByAnother()
    {
        const test::TempStore temp;
        auto opened = Database::open(temp.folder());
        QVERIFY(opened.ok());
        Database *database = opened->get();
        QVERIFY(
            database->run([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("PRAGMA busy_timeout = 20")); })
                .result()
                .ok());
        withConnection(temp.file(), [database](QSqlDatabase &db) {
            QVERIFY(sql::execute(db, QStringLiteral("BEGIN IMMEDIATE")).ok());
            const Status refused = SettingsStore(*database).save({{key, QStringLiteral("v")}}).result();
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().kind, ErrorKind::StoreLocked);
            QVERIFY(SettingsStore(*database).all().result().ok()); // reading goes on
            QVERIFY(sql::execute(db, QStringLiteral("ROLLBACK")).ok());
        });
        save(*database, key, QStringLiteral("v"));
    }

    void severalAtOnce()
    {
        const test::TempStore temp;
        QVERIFY(QDir().mkpath(temp.folder()));
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> opened{0};
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back(QThread::create([&temp, &opened, i] {
                auto store = Database::open(temp.folder());
                if (store && SettingsStore(**store).save({{QString::number(i), key}}).result()) {
                    ++opened;
                } else if (!store) {
                    qWarning("%s", qPrintable(store.error().line()));
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads) {
            thread->wait();
        }
        QCOMPARE(opened.load(), 6);
        auto store = Database::open(temp.folder());
        QVERIFY(store.ok());
        QCOMPARE(SettingsStore(**store).all().result()->size(), std::size_t{6});
    }

    void migrations()
    {
        const test::TempStore temp;
        QVERIFY(QDir().mkpath(temp.folder()));
        const std::vector<Migration> first{
            {1, QStringLiteral("0001_a.sql"),
             QStringLiteral("-- it's; a comment\nCREATE TABLE a (t TEXT DEFAULT 'x;y');\n"
                            "INSERT INTO a VALUES ('one; -- two');")}};
        std::vector<Migration> second = first;
        second.push_back({2, QStringLiteral("0002_b.sql"), QStringLiteral("CREATE TABLE b (n INTEGER);")});
        std::vector<Migration> broken = second;
        broken.push_back({3, QStringLiteral("0003_c.sql"), QStringLiteral("CREATE TABLE c (n INTEGER); NONSENSE;")});
        withConnection(temp.file(), [&](QSqlDatabase &db) {
            QVERIFY(migrate(db, first).ok());
            QCOMPARE(*schemaVersion(db), 1);
            QString text;
            QVERIFY(sql::select(db, QStringLiteral("SELECT t FROM a"), {}, [&text](const QSqlQuery &row) {
                        text = row.value(0).toString();
                    }).ok());
            QCOMPARE(text, QStringLiteral("one; -- two"));
            const Status failed = migrate(db, broken);
            QVERIFY(!failed.ok());
            QVERIFY(failed.error().what.contains(u"0003_c.sql"));
            QCOMPARE(*schemaVersion(db), 1); // nothing of 2 or 3 is there
            QCOMPARE(db.tables(), QStringList{QStringLiteral("a")});
            QVERIFY(migrate(db, second).ok());
            QCOMPARE(*schemaVersion(db), 2);
            QCOMPARE(migrate(db, first).error().kind, ErrorKind::StoreTooNew);
        });
    }

    /// A store of each older schema, as that version left it, opens and keeps what it holds.
    void olderSchemas_data()
    {
        QTest::addColumn<QString>("file");
        for (int schema = 1; schema < newestSchema(); ++schema) {
            QTest::addRow("%d", schema) << QStringLiteral("storage/schema%1.sql").arg(schema);
        }
    }
    void olderSchemas()
    {
        QFETCH(const QString, file);
        const test::TempStore temp;
        QVERIFY(QDir().mkpath(temp.folder()));
        withConnection(temp.file(), [&file](QSqlDatabase &db) {
            for (const QString &statement : splitStatements(QString::fromUtf8(test::readBytes(test::fixture(file))))) {
                const Status done = sql::execute(db, statement);
                QVERIFY2(done.ok(), qPrintable(statement));
            }
        });
        auto opened = Database::open(temp.folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        QVERIFY((*opened)->report().setAside.isEmpty());
        QCOMPARE(value(**opened, QStringLiteral("theme")), QStringLiteral("dark"));
        const auto version = (*opened)->run([](QSqlDatabase &db) { return schemaVersion(db); }).result();
        QCOMPARE(*version, newestSchema());
        // It is now what a new store is, table by table and index by index.
        const test::TempStore other;
        auto fresh = Database::open(other.folder());
        QVERIFY(fresh.ok());
        QCOMPARE(schemaOf(**opened), schemaOf(**fresh));
        QVERIFY(schemaOf(**opened).filter(QStringLiteral("CREATE TABLE telemetry")).size() == 1);
        // Its samples are checks of a series, with the provider's own interval or a minute.
        const auto checks =
            SeriesStore(**opened).range(checksOf(QStringLiteral("openai")), {}, Instant::max()).result();
        QVERIFY2(checks.ok(), checks ? "" : qPrintable(checks.error().line()));
        QCOMPARE(checks->size(), std::size_t{1});
        QCOMPARE(checks->front().at, fromMs(1'783'209'600'000));
        QCOMPARE(checks->front().latency, std::optional(Microseconds(180'000)));
        QCOMPARE(checks->front().total, std::optional(Microseconds(200'000)));
        // What can be found is found again once the index is tidied, whatever it was made of.
        const auto tidied = (*opened)->write([](QSqlDatabase &db) { return SearchIndex::tidy(db); }).result();
        QVERIFY(tidied.ok());
        const bool hasNews = file.contains(QStringLiteral("schema5"));
        const auto found =
            SearchIndex(**opened).find({QStringLiteral("smal pric"), {}, {}, {}, false, 50, 0, false}).result();
        QVERIFY(found.ok());
        QCOMPARE(found->hits.size(), std::size_t{hasNews ? 1U : 0U});
        // What it held is still there, and another start changes nothing more.
        const auto rows =
            (*opened)->run([](QSqlDatabase &db) { return count(db, QStringLiteral("entries")); }).result();
        QVERIFY(*rows > 0);
        opened->reset();
        auto again = Database::open(temp.folder());
        QVERIFY(again.ok());
        QVERIFY((*again)->report().setAside.isEmpty());
        QCOMPARE(*(*again)->run([](QSqlDatabase &db) { return count(db, QStringLiteral("entries")); }).result(), *rows);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
