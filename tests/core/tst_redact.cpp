// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing that looks like a key leaves in a text of ours.

#include "core/domain/redact.h"

#include <QElapsedTimer>
#include <QTest>

using aigo::redact;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *text, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("nothing to hide", "the connection was refused", "the connection was refused");
        row("OpenAI", "Incorrect API key provided: sk-proj-abcDEF_123456. See",
            "Incorrect API key provided: sk-proj-… See");
        row("OpenAI starred", "key sk-abcd****************wxyz is bad", "key sk-… is bad");
        row("Anthropic", "used sk-ant-api03-AAAA-BBBB_CC99 here", "used sk-ant-… here");
        row("Google", "AIzaSyA1234567890abcdefg is not valid", "AIza… is not valid");
        row("Groq", "gsk_abcdefghijklmnop", "gsk_…");
        row("xAI", "xai-abcdefghijklmnop", "xai-…");
        row("Hugging Face", "token is hf_abcdefghijklmnop", "token is hf_…");
        row("Bearer", "Authorization: Bearer abcdef.ghijkl", "Authorization: Bearer …");
        row("Basic", "header Basic dXNlcjpwYXNz", "header Basic …");
        row("header", "x-api-key: 0123456789abcdef", "x-api-key: …");
        row("JSON member", R"({"api_key":"0123456789abcdef","a":1})", R"({"api_key":"…","a":1})");
        row("JWT", "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.abc-d_e", "got eyJ…");
        row("query", "GET https://host.test/v1/models?key=abc123&x=1 failed", "GET https://host.test/v1/models failed");
        row("fragment", "https://host.test/a#token", "https://host.test/a");
        row("user in a URL", "https://me:pass@host.test/a broke", "https://host.test/a broke");
        row("lines", "one\r\ntwo\tthree", "one two three");
        row("words with sk in them", "a task-oriented risk-averse text", "a task-oriented risk-averse text");
    }
    void hides()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(redact(text), shown);
    }

    void isCut()
    {
        QCOMPARE(redact(QString(5000, u'a')).size(), 300);
        QVERIFY(redact(QString(5000, u'a')).endsWith(u'…'));
    }

    void isQuickOnAnything()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char16_t letter : {u'a', u' ', u':', u'/', u'@', u'?', u'=', u'"'}) {
            redact(QString(1'000'000, QChar(letter)));
        }
        redact(QStringLiteral("https://").repeated(100'000));
        redact(QStringLiteral("api key: ").repeated(100'000));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
