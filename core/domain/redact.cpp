// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/redact.h"

#include <QRegularExpression>

namespace aigo {

namespace {
const QRegularExpression &urls()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(\b([a-z][a-z0-9+.-]*://)(?:[^\s/@"'<>]*@)?([^\s?#"'<>]*)[?#][^\s"'<>]*)"),
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}
const QRegularExpression &urlUsers()
{
    static const QRegularExpression expression(QStringLiteral(R"(\b([a-z][a-z0-9+.-]*://)[^\s/@"'<>]*@)"),
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}
const QRegularExpression &schemes()
{
    static const QRegularExpression expression(QStringLiteral(R"(\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{6,})"),
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}
const QRegularExpression &named()
{
    static const QRegularExpression expression(
        QStringLiteral(
            R"re(((?:x-api-key|x-goog-api-key|api[-_ ]?key|apikey|authorization|access[-_]?token|secret|password|token|[?&]key)["']?\s*[:=]\s*["']?)(?!(?:bearer|basic)\b)([^\s"',;&}]{4,}))re"),
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}
const QRegularExpression &shapes()
{
    static const QRegularExpression expression(QStringLiteral(
        R"(\b(sk-ant-|sk-proj-|sk-or-|sk-|sk_|AIza|gsk_|xai-|hf_|r8_|pplx-|nvapi-|gh[opsu]_|github_pat_|AKIA|ya29\.|eyJ)[A-Za-z0-9_.*-]{6,})"));
    return expression;
}
} // namespace

QString redact(QStringView text, qsizetype limit)
{
    // Far more than is shown is never looked at: the expressions stay quick on a page of somebody's HTML.
    QString line = text.left(limit * 8).toString();
    for (QChar &letter : line) {
        if (letter.category() == QChar::Other_Control) {
            letter = u' ';
        }
    }
    line.replace(urls(), QStringLiteral("\\1\\2"));
    line.replace(urlUsers(), QStringLiteral("\\1"));
    line.replace(schemes(), QStringLiteral("\\1 …"));
    line.replace(named(), QStringLiteral("\\1…"));
    line.replace(shapes(), QStringLiteral("\\1…"));
    line = line.simplified();
    return line.size() > limit ? line.left(limit - 1) + u'…' : line;
}

} // namespace aigo
