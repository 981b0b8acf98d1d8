// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"

namespace aigo {

void ProviderSlugs::add(QStringView alias, const QString &slug)
{
    const QString word = alias.toString().toLower();
    if (word.endsWith(u'*')) {
        m_beginnings.emplace_back(word.chopped(1), slug);
    } else if (!word.isEmpty()) {
        m_exact.insert(word, slug);
    }
}

QString ProviderSlugs::slugFor(QStringView alias) const
{
    const QString word = alias.toString().toLower();
    const auto it = m_exact.constFind(word);
    if (it != m_exact.constEnd()) {
        return *it;
    }
    for (const auto &[beginning, slug] : m_beginnings) {
        if (word.startsWith(beginning)) {
            return slug;
        }
    }
    return word;
}

} // namespace aigo
