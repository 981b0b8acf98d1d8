// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <map>
#include <set>

namespace {

struct Message
{
    QString source;
    QString type; ///< "unfinished", "vanished", "obsolete" or empty
    QStringList translations;
    bool numerus = false;
};

/// By context, source and comment.
using Messages = std::map<QString, Message>;

QString textOf(QXmlStreamReader &xml)
{
    return xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

Message readMessage(QXmlStreamReader &xml, QString *comment)
{
    Message message;
    message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = textOf(xml);
        } else if (xml.name() == QLatin1String("comment")) {
            *comment = textOf(xml);
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.numerus) {
                message.translations << textOf(xml);
                continue;
            }
            while (xml.readNextStartElement()) {
                message.translations << textOf(xml);
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

Messages readTs(const QString &path, QStringList *contexts = nullptr)
{
    Messages messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = textOf(xml);
            if (contexts != nullptr) {
                contexts->append(context);
            }
        } else if (xml.name() == QLatin1String("message")) {
            QString comment;
            const Message message = readMessage(xml, &comment);
            messages[context + QStringLiteral(" | ") + message.source + QStringLiteral(" | ") + comment] = message;
        }
    }
    return messages;
}

QString source(const QString &path)
{
    return QStringLiteral(AIGO_SOURCE_DIR "/") + path;
}

std::multiset<QString> placeholders(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("%(?:L?\\d{1,2}|n)"));
    std::multiset<QString> found;
    auto it = mark.globalMatch(text);
    while (it.hasNext()) {
        found.insert(it.next().captured());
    }
    return found;
}

} // namespace

/// Korean is complete: every text of the sources is in the .ts file, translated, with the same placeholders.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void koreanIsFinished()
    {
        const Messages messages = readTs(source(QStringLiteral("translations/aigo_ko.ts")));
        QVERIFY2(messages.size() > 100, "aigo_ko.ts could not be read");
        QStringList open;
        for (const auto &[key, message] : messages) {
            const bool empty = message.translations.isEmpty() || message.translations.contains(QString());
            if (!message.type.isEmpty() || empty) {
                open << key;
            }
        }
        QVERIFY2(open.isEmpty(), qPrintable(QStringLiteral("not translated or no longer used:\n") + open.join(u'\n')));
    }

    void englishPluralsAreFinished()
    {
        const Messages messages = readTs(source(QStringLiteral("translations/aigo_en.ts")));
        QVERIFY(!messages.empty());
        for (const auto &[key, message] : messages) {
            QVERIFY2(message.numerus && message.translations.size() == 2 && message.type.isEmpty() &&
                         !message.translations.contains(QString()),
                     qPrintable(key));
            QVERIFY2(!message.translations.join(u' ').contains(QLatin1String("(s)")), qPrintable(key));
        }
    }

    void placeholdersAgree_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ko") << QStringLiteral("translations/aigo_ko.ts");
        QTest::newRow("en") << QStringLiteral("translations/aigo_en.ts");
    }
    void placeholdersAgree()
    {
        QFETCH(QString, file);
        QStringList wrong;
        for (const auto &[key, message] : readTs(source(file))) {
            for (const QString &translation : message.translations) {
                if (!translation.isEmpty() && placeholders(translation) != placeholders(message.source)) {
                    wrong << key + QStringLiteral(" -> ") + translation;
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// lupdate reads the sources as `ninja update_translations` does; what it finds and what is kept must be the same.
    void filesHoldWhatTheSourcesSay_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("ko") << QStringLiteral("translations/aigo_ko.ts") << QStringList{};
        QTest::newRow("en") << QStringLiteral("translations/aigo_en.ts") << QStringList{QStringLiteral("-pluralonly")};
    }
    void filesHoldWhatTheSourcesSay()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.start(
            QStringLiteral(AIGO_LUPDATE),
            QStringList{source(QStringLiteral("core")), source(QStringLiteral("ui")), source(QStringLiteral("app"))} +
                options +
                QStringList{QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                            QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(AIGO_SOURCE_DIR),
                            QStringLiteral("-ts"), fresh});
        QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        QStringList contexts;
        const Messages now = readTs(fresh, &contexts);
        QVERIFY(!now.empty());
        // A text under the bare namespace comes from a free function, which translates in a context of its own.
        QVERIFY2(!contexts.contains(QStringLiteral("aigo")), "a tr() outside any class: its context is not known");
        const Messages kept = readTs(source(file));
        QStringList wrong;
        for (const auto &[key, message] : now) {
            if (!kept.contains(key)) {
                wrong << QStringLiteral("missing: ") + key;
            }
        }
        for (const auto &[key, message] : kept) {
            if (!now.contains(key)) {
                wrong << QStringLiteral("no longer in the sources: ") + key;
            }
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("run \"ninja update_translations\" and translate:\n") + wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
