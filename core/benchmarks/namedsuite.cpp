// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/namedsuite.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace aigo {

namespace {

const QString prefix = QStringLiteral("models-dev|");

QString shortHash(const QString &text)
{
    constexpr qsizetype digits = 6;
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex().first(digits));
}

/// "τ²-Bench Telecom" -> "tau2-bench-telecom". Case and punctuation make no difference; letters that cannot be written
/// so leave a mark of their own instead.
QString slugOf(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toLower();
    folded.replace(QChar(0x3c4), QStringLiteral("tau"));
    folded.replace(u'+', QStringLiteral("plus"));
    QString slug;
    bool lost = false;
    for (const QChar c : std::as_const(folded)) {
        const bool plain = c.unicode() < 0x80 && c.isLetterOrNumber();
        lost = lost || (c.unicode() >= 0x80 && !c.isSpace() && !c.isPunct());
        if (plain) {
            slug += c;
        } else if (!slug.isEmpty() && !slug.endsWith(u'-')) {
            slug += u'-';
        }
    }
    while (slug.endsWith(u'-')) {
        slug.chop(1);
    }
    if (lost || slug.isEmpty()) {
        slug += (slug.isEmpty() ? QString() : QStringLiteral("-")) + shortHash(folded);
    }
    return slug;
}

QString part(const QString &before, const QString &text)
{
    return text.isEmpty() ? QString() : before + slugOf(text);
}

/// Shares of what was tried, at the first try.
bool isShare(const QString &lower)
{
    static const QSet<QString> words{
        QStringLiteral("%"),
        QStringLiteral("% resolved"),
        QStringLiteral("acc"),
        QStringLiteral("accuracy"),
        QStringLiteral("average accuracy"),
        QStringLiteral("average pass@1"),
        QStringLiteral("avg pass@1"),
        QStringLiteral("completion rate"),
        QStringLiteral("correct"),
        QStringLiteral("em"),
        QStringLiteral("exact match"),
        QStringLiteral("mean accuracy"),
        QStringLiteral("pass rate"),
        QStringLiteral("pass@1"),
        QStringLiteral("percent"),
        QStringLiteral("percentage"),
        QStringLiteral("resolve rate"),
        QStringLiteral("resolved"),
        QStringLiteral("resolved rate"),
        QStringLiteral("solve rate"),
        QStringLiteral("solved"),
        QStringLiteral("success rate"),
    };
    return words.contains(lower);
}

} // namespace

QString NamedSuite::word() const
{
    QStringList fields{name, version, split, harness, metric};
    for (QString &field : fields) {
        field.replace(u'|', u'/');
    }
    return prefix + fields.join(u'|');
}

std::optional<NamedSuite> namedSuiteFrom(const QString &word)
{
    constexpr qsizetype fields = 5;
    const QStringList parts = word.startsWith(prefix) ? word.sliced(prefix.size()).split(u'|') : QStringList();
    if (parts.size() != fields || parts.front().isEmpty()) {
        return std::nullopt;
    }
    return NamedSuite{parts[0], parts[1], parts[2], parts[3], parts[4]};
}

QString NamedSuite::suite() const
{
    // Each field behind a sign that no field holds: an empty one cannot be taken for the next.
    const QString unit = metric.isEmpty() ? QStringLiteral("score") : metric;
    const QString all = QStringLiteral("md-") + slugOf(name) + part(QStringLiteral("."), version) +
                        part(QStringLiteral("_"), split) + part(QStringLiteral("--"), harness) +
                        (metric == u"%" ? QString() : part(QStringLiteral("__"), unit));
    constexpr qsizetype longest = 90; // columns take 100
    return all.size() <= longest ? all : all.first(longest) + u'-' + shortHash(all);
}

QString NamedSuite::title() const
{
    QStringList parts{version.isEmpty() ? name : name + u' ' + version, split, harness, metricReading(metric).shown};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString metricWord(const QString &said)
{
    static const QSet<QString> nothing{QString(), QStringLiteral("score"), QStringLiteral("overall"),
                                       QStringLiteral("overall score")};
    static const QSet<QString> elo{QStringLiteral("elo"), QStringLiteral("elo rating"), QStringLiteral("elo score"),
                                   QStringLiteral("arena elo")};
    static const QSet<QString> points{QStringLiteral("points"), QStringLiteral("pts"), QStringLiteral("index"),
                                      QStringLiteral("index points")};
    const QString lower = said.simplified().toLower();
    if (nothing.contains(lower)) {
        return {};
    }
    if (isShare(lower)) {
        return QStringLiteral("%");
    }
    if (elo.contains(lower)) {
        return QStringLiteral("Elo");
    }
    return points.contains(lower) ? QStringLiteral("points") : said.simplified();
}

MetricReading metricReading(const QString &metric)
{
    static const QRegularExpression less(
        QStringLiteral("\\b(errors?|loss|perplexity|wer|cer|latency|hallucinations?|distance|violations?|attack|"
                       "lower is better)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression share(QStringLiteral("(\\brate|accuracy|\\bprecision|\\brecall|pass[@^]\\d+|"
                                                         "percent|%|\\bwer\\b|\\bcer\\b)"),
                                          QRegularExpression::CaseInsensitiveOption);
    MetricReading reading;
    if (metric.isEmpty() || metric == u"%" || metric == u"Elo" || metric == u"points") {
        reading.unit = metric;
        return reading;
    }
    reading.higherIsBetter = !less.match(metric).hasMatch();
    if (share.match(metric).hasMatch()) {
        reading.unit = QStringLiteral("%");
        reading.shown = metric;
    } else {
        reading.unit = metric;
    }
    return reading;
}

} // namespace aigo
