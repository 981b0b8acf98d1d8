// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// The program without a connection and with a store that it cannot use: what it answers, and what it leaves alone.
class TestCliStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offlineIsAnswered()
    {
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        QCOMPARE(aigo.run(words(QStringLiteral("check --offline"))).code, 2);
        QCOMPARE(aigo.run(words(QStringLiteral("sync --offline"))).code, 2);
        QCOMPARE(aigo.run(words(QStringLiteral("models --offline"))).code, 0);
        QCOMPARE(aigo.run(words(QStringLiteral("status --offline"))).code, 0);
    }

    void aNewerStoreIsLeftAlone()
    {
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        QCOMPARE(aigo.run(words(QStringLiteral("models --limit 1"))).code, 0);
        QFile file(store.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        // user_version: four bytes, big-endian, at 60 of the file's header (SQLite file format, 1.3).
        QVERIFY(file.seek(60));
        QCOMPARE(file.write(QByteArray::fromHex("000f4240")), 4);
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        const Ended ended = aigo.run(words(QStringLiteral("models")));
        QCOMPARE(ended.code, 4);
        QVERIFY(ended.err.contains("newer"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    void aCorruptStoreIsSetAside()
    {
        TempStore store;
        const Program aigo(QStringLiteral(AIGO_PROGRAM), store.folder());
        QVERIFY(QDir().mkpath(store.folder()));
        QFile file(store.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray rubbish(8192, 'x');
        file.write(rubbish);
        file.close();
        const Ended ended = aigo.run(words(QStringLiteral("models --limit 1")));
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.err.contains(".corrupt-"));
        const QStringList kept = QDir(store.folder()).entryList({QStringLiteral("*.corrupt-*")});
        QCOMPARE(kept.size(), 1);
        QFile aside(store.folder() + u'/' + kept.front());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), rubbish);
    }

    void anUnusableFolderIsSaid()
    {
        const QTemporaryDir folder;
        const QString file = written(folder.filePath(QStringLiteral("a-file")), "x");
        const Program aigo(QStringLiteral(AIGO_PROGRAM), file + QStringLiteral("/data"));
        const Ended ended = aigo.run(words(QStringLiteral("models")));
        QCOMPARE(ended.code, 4);
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY(ended.err.contains("a-file"));
    }
};

QTEST_GUILESS_MAIN(TestCliStore)
#include "tst_clistore.moc"
