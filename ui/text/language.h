// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTranslator>

namespace aigo {

/// The language of every text the program shows: installs the translators of the application (ours and Qt's own).
/// Qt tells every widget of a change (QEvent::LanguageChange). Works without a window. Main thread; one a process,
/// owned by who owns the application.
class Language final
{
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "ko", "en", or "system": Korean where the system's first language we have is Korean, else English.
    void choose(const QString &name);
    const QString &current() const { return m_current; } ///< "ko" or "en"

private:
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace aigo
