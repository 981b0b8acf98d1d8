// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workload.h"

#include "core/domain/columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr qint64 whole = 1'000'000; ///< millionths in one
constexpr qint64 most = 1'000'000'000;
constexpr qint64 mostShare = 100 * whole; ///< of thinking tokens: a hundred times the answer

struct Named
{
    QStringView name;
    const char *title;
    Workload workload;
};
constexpr std::array<Named, 4> named{{
    {u"chat", QT_TRANSLATE_NOOP("Workload", "Chat"), {1000, 300, {300'000, true}, {0, false}, 10'000, false}},
    {u"rag", QT_TRANSLATE_NOOP("Workload", "RAG"), {3000, 500, {500'000, true}, {0, false}, 10'000, false}},
    {u"agent", QT_TRANSLATE_NOOP("Workload", "Agent"), {30'000, 1000, {800'000, true}, {whole, true}, 2000, false}},
    {u"extraction", QT_TRANSLATE_NOOP("Workload", "Extraction"), {4000, 400, {0, false}, {0, false}, 20'000, true}},
}};

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workload)
};

Error invalid(QString what, QString mend = {})
{
    return Error{ErrorKind::Invalid, std::move(what), QStringLiteral("workload"), std::move(mend), 0, std::nullopt};
}

/// A whole number with an optional k or m.
std::optional<qint64> readCount(QStringView text)
{
    int shift = 0;
    if (text.endsWith(u'k', Qt::CaseInsensitive) || text.endsWith(u'm', Qt::CaseInsensitive)) {
        shift = text.endsWith(u'k', Qt::CaseInsensitive) ? 3 : 6;
        text.chop(1);
    }
    const bool plain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    // Read three places finer than a token, so that a fraction of a token is seen and refused.
    const auto fine = plain ? scaledDecimal(text.toLatin1(), shift + 3) : std::nullopt;
    return fine && *fine % 1000 == 0 ? std::optional(*fine / 1000) : std::nullopt;
}

std::optional<TokenPart> readPart(QStringView text)
{
    if (text.endsWith(u'%')) {
        text.chop(1);
        const bool plain =
            std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
        const auto millionths = plain ? scaledDecimal(text.toLatin1(), 4) : std::nullopt;
        return millionths ? std::optional(TokenPart{*millionths, true}) : std::nullopt;
    }
    const auto tokens = readCount(text);
    return tokens ? std::optional(TokenPart{*tokens, false}) : std::nullopt;
}

QString partText(TokenPart part)
{
    return part.share ? decimalText(part.value, 4) + u'%' : QString::number(part.value);
}

template <typename T>
bool put(T &where, const std::optional<T> &read)
{
    if (read) {
        where = *read;
    }
    return read.has_value();
}

std::optional<bool> readFlag(QStringView text)
{
    if (text == u"yes" || text == u"true" || text == u"1") {
        return true;
    }
    return text == u"no" || text == u"false" || text == u"0" ? std::optional(false) : std::nullopt;
}

const QStringList &keys()
{
    static const QStringList all{QStringLiteral("in"),      QStringLiteral("out"),   QStringLiteral("cached"),
                                 QStringLiteral("per_day"), QStringLiteral("batch"), QStringLiteral("reasoning")};
    return all;
}

std::optional<Error> readPair(QStringView key, QStringView text, Workload &workload)
{
    bool ok = false;
    switch (keys().indexOf(key)) {
    case 0:
        ok = put(workload.input, readCount(text));
        break;
    case 1:
        ok = put(workload.output, readCount(text));
        break;
    case 2:
        ok = put(workload.cached, readPart(text));
        break;
    case 3:
        ok = put(workload.requestsPerDay, readCount(text));
        break;
    case 4:
        ok = put(workload.batch, readFlag(text));
        break;
    case 5:
        ok = put(workload.reasoning, readPart(text));
        break;
    default: {
        const QString near = nearestWord(key, keys());
        return invalid(Words::tr("there is no \"%1\" in a workload").arg(key),
                       near.isEmpty() ? Words::tr("it has %1").arg(keys().join(u' '))
                                      : Words::tr("did you mean %1?").arg(near));
    }
    }
    if (!ok) {
        return invalid(Words::tr("%1=%2 is not understood").arg(key, text),
                       Words::tr("such as in=3000,out=500,cached=50%,per_day=10000,batch=no"));
    }
    return std::nullopt;
}

} // namespace

Result<Workload> parseWorkload(QStringView text)
{
    Workload workload;
    bool first = true;
    for (const QStringView part : text.split(u',')) {
        const QString word = part.trimmed().toString().toLower();
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0) {
            const auto known = first ? workloadNamed(word) : std::nullopt;
            if (!known) {
                const QString near = nearestWord(word, workloadNames());
                return invalid(
                    Words::tr("there is no workload \"%1\"").arg(word),
                    near.isEmpty()
                        ? Words::tr("write one of %1, or in=3000,out=500,cached=50%").arg(workloadNames().join(u' '))
                        : Words::tr("did you mean %1?").arg(near));
            }
            workload = *known;
        } else if (auto wrong = readPair(QStringView(word).first(equals).trimmed(),
                                         QStringView(word).sliced(equals + 1).trimmed(), workload)) {
            return *wrong;
        }
        first = false;
    }
    if (auto wrong = workloadFault(workload)) {
        return *wrong;
    }
    return workload;
}

std::optional<Error> workloadFault(const Workload &workload)
{
    const TokenPart &cached = workload.cached;
    const TokenPart &reasoning = workload.reasoning;
    const std::array<qint64, 5> counts{workload.input, workload.output, workload.requestsPerDay, cached.value,
                                       reasoning.value};
    if (std::any_of(counts.begin(), counts.end(), [](qint64 n) { return n < 0 || n > most; }) ||
        (reasoning.share && reasoning.value > mostShare)) {
        return invalid(Words::tr("a number is negative or above a thousand million"));
    }
    if (cached.value > (cached.share ? whole : workload.input)) {
        return invalid(Words::tr("more tokens are cached than come in"),
                       Words::tr("cached is a part of in, at most 100%"));
    }
    return std::nullopt;
}

QString workloadText(const Workload &workload)
{
    QString text = QStringLiteral("in=%1,out=%2,cached=%3,per_day=%4,batch=%5")
                       .arg(workload.input)
                       .arg(workload.output)
                       .arg(partText(workload.cached))
                       .arg(workload.requestsPerDay)
                       .arg(workload.batch ? QStringLiteral("yes") : QStringLiteral("no"));
    if (workload.reasoning != TokenPart{}) {
        text += QStringLiteral(",reasoning=") + partText(workload.reasoning);
    }
    return text;
}

QStringList workloadNames()
{
    QStringList names;
    for (const Named &one : named) {
        names << one.name.toString();
    }
    return names;
}

QString workloadTitle(const QString &name)
{
    const auto it = std::find_if(named.begin(), named.end(), [&name](const Named &one) { return one.name == name; });
    return it == named.end() ? name : QCoreApplication::translate("Workload", it->title);
}

std::optional<Workload> workloadNamed(QStringView name)
{
    const auto it = std::find_if(named.begin(), named.end(), [name](const Named &one) { return one.name == name; });
    return it == named.end() ? std::nullopt : std::optional(it->workload);
}

QString workloadNameOf(const Workload &workload)
{
    const auto it =
        std::find_if(named.begin(), named.end(), [&workload](const Named &one) { return one.workload == workload; });
    return it == named.end() ? QString() : it->name.toString();
}

Workload defaultWorkload()
{
    return named[1].workload;
}

} // namespace aigo
