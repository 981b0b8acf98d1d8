// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QString>
#include <QTest>

namespace aigo::test {

/// How the program looks and speaks while a test runs: in daylight and in English, which has plural forms of its own.
class Look
{
public:
    Look()
    {
        m_theme.apply();
        m_words.choose(QStringLiteral("en"));
    }
    const Theme &theme() const { return m_theme; }
    void speak(const QString &language) { m_words.choose(language); }
    void wear(const QString &language, bool dark)
    {
        speak(language);
        m_theme.choose(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    }
    void takeOff() { wear(QStringLiteral("en"), false); }

private:
    Theme m_theme{Theme::Choice::Light};
    Language m_words;
};

/// The rows of a test that looks at a page: both languages, light and dark, as large as a page is in a window of
/// 1440x900 and of 1024x700. QFETCH language, dark and size.
inline void addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "ko"}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1368, 844), QSize(952, 644)}) {
                QTest::addRow("%s-%s-%d", language, dark ? "dark" : "light", size.width())
                    << QString::fromLatin1(language) << dark << size;
            }
        }
    }
}

} // namespace aigo::test
