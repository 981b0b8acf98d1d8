// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/charset.h"

#include "core/reading/htmlentities.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <optional>

namespace aigo {

namespace {

constexpr qsizetype declaredWithin = 1024;

QString decoded(QByteArrayView bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    return decoder.decode(bytes);
}

std::optional<QString> asUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

QString asWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        c = QChar(windows1252(c.unicode()));
    }
    return text;
}

/// The name that the document gives its encoding, in lower case; empty where it gives none.
QByteArray declaredName(QByteArrayView bytes)
{
    static const QRegularExpression xml(
        QStringLiteral(R"(^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["'])"));
    static const QRegularExpression html(QStringLiteral(R"(<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40}))"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString start = QString::fromLatin1(bytes.first(std::min(bytes.size(), declaredWithin)));
    const auto found = xml.match(start);
    return (found.hasMatch() ? found : html.match(start)).captured(1).toLatin1().toLower();
}

std::optional<QString> byName(QByteArrayView bytes, QByteArray name)
{
    name = name.toLower();
    if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "us-ascii" || name == "windows-1252") {
        const auto utf8 = asUtf8(bytes); // very often what is declared so
        return utf8 ? utf8 : std::optional(asWindows1252(bytes));
    }
    // Declared in ASCII and thus not these.
    if (name.isEmpty() || name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("ucs-")) {
        return std::nullopt;
    }
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    QString text = decoder.decode(bytes);
    const bool broken = decoder.hasError() || text.contains(QChar(QChar::ReplacementCharacter));
    const auto utf8 = broken ? asUtf8(bytes) : std::nullopt;
    return utf8 ? utf8 : std::optional(std::move(text));
}

} // namespace

QString decodedText(QByteArrayView bytes, QByteArrayView charset)
{
    if (const auto marked = QStringDecoder::encodingForData(bytes, char16_t(u'<'))) {
        if (*marked != QStringDecoder::Utf8) {
            return decoded(bytes, *marked);
        }
    }
    if (bytes.startsWith("\xef\xbb\xbf")) {
        return decoded(bytes, QStringDecoder::Utf8);
    }
    if (auto text = byName(bytes, charset.toByteArray())) {
        return *text;
    }
    if (auto text = byName(bytes, declaredName(bytes))) {
        return *text;
    }
    auto utf8 = asUtf8(bytes);
    return utf8 ? *utf8 : asWindows1252(bytes);
}

} // namespace aigo
