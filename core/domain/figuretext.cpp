// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace aigo {

namespace {

/// Rounded half up to `decimals`, without trailing zeros.
QString shortDecimal(qint64 value, qint64 unit, int decimals)
{
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i) {
        scale *= 10;
    }
    return decimalText((Int128{value} * scale + unit / 2) / unit, decimals);
}

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Column)
};

int distance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int change = diagonal + (a[i - 1] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

} // namespace

QString tokensText(qint64 tokens)
{
    constexpr qint64 thousand = 1000;
    constexpr qint64 million = 1'000'000;
    if (tokens < thousand) {
        return QString::number(tokens);
    }
    if (tokens < 10 * thousand) {
        return shortDecimal(tokens, thousand, 1) + u'k';
    }
    if (tokens < million - thousand / 2) {
        return shortDecimal(tokens, thousand, 0) + u'k';
    }
    return shortDecimal(tokens, million, tokens < 100 * million ? 2 : 0) + u'M';
}

QString unknownText()
{
    return QStringLiteral("\u2014");
}

QString ageText(Instant at, Instant now)
{
    const qint64 seconds = (now - at).count() / 1000;
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < minute) {
        return Words::tr("now");
    }
    if (seconds < hour) {
        return Words::tr("%1 min").arg(seconds / minute);
    }
    if (seconds < 2 * day) {
        return Words::tr("%1 h").arg(seconds / hour);
    }
    return Words::tr("%1 d").arg(seconds / day);
}

QString latencyText(Microseconds latency)
{
    constexpr qint64 ms = 1000;
    constexpr qint64 second = 1000 * ms;
    const qint64 us = latency.count();
    if (us > 0 && us < ms / 20) {
        return QStringLiteral("< 0.1 ms"); // something was measured: not nothing
    }
    if (us < second - ms / 2) {
        return shortDecimal(us, ms, us < 10 * ms ? 1 : 0) + QStringLiteral(" ms");
    }
    return shortDecimal(us, second, 2) + QStringLiteral(" s");
}

QString nearestWord(QStringView typed, const QStringList &known)
{
    constexpr qsizetype longest = 40;
    QString best;
    if (typed.isEmpty() || typed.size() > longest) {
        return best;
    }
    int bestDistance = static_cast<int>(std::max<qsizetype>(2, typed.size() / 3)) + 1;
    for (const QString &word : known) {
        const int d = word.startsWith(typed) ? 1 : distance(typed, word);
        if (d < bestDistance && d < std::max(typed.size(), word.size())) {
            best = word;
            bestDistance = d;
        }
    }
    return best;
}

} // namespace aigo
