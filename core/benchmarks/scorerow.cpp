// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/scorerow.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

bool isDecimal(QByteArrayView text)
{
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == 'e' || c == 'E' || c == '+';
    };
    constexpr qsizetype longest = 60;
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), allowed);
}

} // namespace

std::optional<double> measureFrom(QByteArrayView text)
{
    constexpr double most = 1e9;
    bool ok = false;
    const double value = isDecimal(text) ? text.toByteArray().toDouble(&ok) : 0;
    return ok && std::isfinite(value) && std::abs(value) <= most ? std::optional(value) : std::nullopt;
}

std::optional<double> percentFrom(QByteArrayView share)
{
    const auto value = measureFrom(share);
    if (!value || *value < 0 || *value > 1) {
        return std::nullopt;
    }
    const bool plain = !share.contains('e') && !share.contains('E');
    return plain ? measureFrom(share.toByteArray() + "e2") : std::optional(*value * 100);
}

QString lineFrom(QByteArrayView utf8)
{
    constexpr qsizetype longest = 1'000;
    const QString text = QString::fromUtf8(utf8).simplified();
    const bool clean =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return clean && text.size() <= longest ? text : QString();
}

QDate dayFrom(QByteArrayView text)
{
    constexpr qsizetype dateLength = 10;
    return QDate::fromString(QString::fromLatin1(text.first(std::min(text.size(), dateLength))), Qt::ISODate);
}

bool looksLikeWireId(QStringView text)
{
    const auto allowed = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"._-:/@").contains(c));
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), allowed) &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool tellsEffort(const QString &word)
{
    static const QRegularExpression effort(
        QStringLiteral("^(none|minimal|low|medium|high|xhigh|max|thinking|unknown|\\d{1,4}[kK])$"));
    return effort.match(word).hasMatch();
}

NameParts partsOf(const QString &name)
{
    static const QRegularExpression snapshot(QStringLiteral("^[\\d./-]+$"));
    NameParts parts;
    QString base = name;
    const qsizetype open = name.lastIndexOf(QStringLiteral(" ("));
    if (open > 0 && name.endsWith(u')')) {
        parts.variant = name.sliced(open + 2).chopped(1).trimmed();
        base = name.first(open).trimmed();
        if (snapshot.match(parts.variant).hasMatch()) {
            parts.variant.clear();
            return parts; // which snapshot it is stands beside the id, not in it
        }
    } else if (const qsizetype line = name.lastIndexOf(u'_'); line > 0) {
        if (tellsEffort(name.sliced(line + 1))) {
            parts.variant = name.sliced(line + 1);
            base = name.first(line);
        }
    }
    if (looksLikeWireId(base)) {
        parts.key = base;
    }
    return parts;
}

bool ScoreRows::next()
{
    for (m_row = nullptr; m_row == nullptr && m_at < m_csv.rows.size(); ++m_at) {
        const CsvDocument::Row &row = m_csv.rows[m_at];
        if (row.problem.isEmpty()) {
            m_row = &row;
        } else {
            m_into.skipped.push_back({QStringLiteral("line %1").arg(row.line), row.problem});
        }
    }
    return m_row != nullptr;
}

QByteArray ScoreRows::cell(QByteArrayView column) const
{
    return CsvDocument::cell(*m_row, m_csv.column(column));
}

void ScoreRows::skip(const QString &name, const QString &why)
{
    m_into.skipped.push_back({name.isEmpty() ? QStringLiteral("line %1").arg(m_row->line) : name, why});
}

void ScoreRows::add(BenchmarkScore score)
{
    if (m_into.scores.size() >= mostScores) {
        skip(score.name, QStringLiteral("more scores than one document may have"));
        return;
    }
    score.source = m_into.source;
    score.asOf = m_into.asOf;
    m_into.scores.push_back(std::move(score));
}

SourceDocument emptyDocument(const QString &source, Instant asOf)
{
    SourceDocument document;
    document.source = source;
    document.asOf = asOf;
    return document;
}

Error notTheLeaderboard(const QString &whose)
{
    return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("this is not %1").arg(whose)};
}

QString stemOf(const QString &place)
{
    const QString file = place.section(u'?', 0, 0).section(u'/', -1).toLower();
    return file.section(u'.', 0, 0);
}

} // namespace aigo
