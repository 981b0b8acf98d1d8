// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace aigo {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::choose(const QString &name)
{
    QString wanted = name;
    if (wanted != QLatin1String("ko") && wanted != QLatin1String("en")) {
        wanted = QStringLiteral("en");
        const QStringList languages = QLocale::system().uiLanguages();
        for (const QString &language : languages) {
            if (language.startsWith(QLatin1String("ko")) || language.startsWith(QLatin1String("en"))) {
                wanted = language.left(2);
                break;
            }
        }
    }
    if (wanted == m_current) {
        return;
    }
    m_current = wanted;
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
    if (m_qt.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_ours.load(QStringLiteral(":/i18n/aigo_%1.qm").arg(wanted))) {
        QCoreApplication::installTranslator(&m_ours);
    }
}

} // namespace aigo
