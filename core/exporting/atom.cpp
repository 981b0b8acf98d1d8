// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/atom.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>

namespace aigo {

namespace {

/// Foreign text may hold what no XML document may.
QString allowed(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            out += c;
            out += text[++i];
        } else if (!c.isSurrogate() && c != QChar(0xFFFE) && c != QChar(0xFFFF) &&
                   (c >= u' ' || c == u'\t' || c == u'\n')) {
            out += c;
        }
    }
    return out;
}

QString idOf(const Change &change)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part :
         {change.model, changeKindName(change.kind), change.field, change.oldValue.value_or(QString()),
          change.newValue.value_or(QString()), toIso(change.at)}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QStringLiteral("urn:aigo:change:") + QString::fromLatin1(hash.result().toHex().left(32));
}

QString titleOf(const Change &change)
{
    QString text = change.model + QStringLiteral(": ") + changeKindName(change.kind);
    if (!change.field.isEmpty()) {
        text += u' ' + change.field;
    }
    if (change.oldValue || change.newValue) {
        text += QStringLiteral(" %1 → %2")
                    .arg(change.oldValue.value_or(QStringLiteral("—")), change.newValue.value_or(QStringLiteral("—")));
    }
    if (const auto percent = change.percent()) {
        text += QStringLiteral(" (%1%2 %)")
                    .arg(*percent > 0 ? QStringLiteral("+") : QString(), QString::number(*percent, 'f', 1));
    }
    return allowed(text);
}

QString contentOf(const Change &change)
{
    QStringList lines{titleOf(change)};
    if (!change.unit.isEmpty()) {
        lines += QStringLiteral("unit: ") + change.unit;
    }
    if (change.effective) {
        lines += QStringLiteral("effective: ") + change.effective->toString(Qt::ISODate);
    }
    lines += QStringLiteral("source: ") + change.source;
    return allowed(lines.join(u'\n'));
}

} // namespace

QByteArray changesAtom(std::span<const Change> changes, const QString &title, Instant now)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("feed"));
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2005/Atom"));
    xml.writeTextElement(QStringLiteral("title"), allowed(title));
    xml.writeTextElement(QStringLiteral("id"), QStringLiteral("urn:aigo:changes"));
    xml.writeTextElement(QStringLiteral("updated"), toIso(changes.empty() ? now : changes.front().at));
    xml.writeStartElement(QStringLiteral("author"));
    xml.writeTextElement(QStringLiteral("name"), QStringLiteral("AI-GO"));
    xml.writeEndElement();
    for (const Change &change : changes) {
        xml.writeStartElement(QStringLiteral("entry"));
        xml.writeTextElement(QStringLiteral("title"), titleOf(change));
        xml.writeTextElement(QStringLiteral("id"), idOf(change));
        xml.writeTextElement(QStringLiteral("updated"), toIso(change.at));
        xml.writeEmptyElement(QStringLiteral("category"));
        xml.writeAttribute(QStringLiteral("term"), changeKindName(change.kind));
        xml.writeTextElement(QStringLiteral("content"), contentOf(change));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

} // namespace aigo
