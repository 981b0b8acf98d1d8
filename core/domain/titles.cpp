// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparison.h"

#include "core/domain/columns.h"

#include <QCoreApplication>
#include <array>

namespace aigo {

namespace {

constexpr std::array<const char *, priceKindCount> priceTitles{
    QT_TRANSLATE_NOOP("Price", "Input"),
    QT_TRANSLATE_NOOP("Price", "Output"),
    QT_TRANSLATE_NOOP("Price", "Cache read"),
    QT_TRANSLATE_NOOP("Price", "Cache write"),
    QT_TRANSLATE_NOOP("Price", "Cache write, 1 h"),
    QT_TRANSLATE_NOOP("Price", "Thinking"),
    QT_TRANSLATE_NOOP("Price", "Audio input"),
    QT_TRANSLATE_NOOP("Price", "Audio output"),
    QT_TRANSLATE_NOOP("Price", "Audio cache read"),
    QT_TRANSLATE_NOOP("Price", "Audio cache write"),
    QT_TRANSLATE_NOOP("Price", "Image input tokens"),
    QT_TRANSLATE_NOOP("Price", "Image output tokens"),
    QT_TRANSLATE_NOOP("Price", "Citation"),
    QT_TRANSLATE_NOOP("Price", "A request"),
    QT_TRANSLATE_NOOP("Price", "A query"),
    QT_TRANSLATE_NOOP("Price", "A search, low"),
    QT_TRANSLATE_NOOP("Price", "A search, medium"),
    QT_TRANSLATE_NOOP("Price", "A search, high"),
    QT_TRANSLATE_NOOP("Price", "An image in"),
    QT_TRANSLATE_NOOP("Price", "An image out"),
    QT_TRANSLATE_NOOP("Price", "A pixel in"),
    QT_TRANSLATE_NOOP("Price", "A pixel out"),
    QT_TRANSLATE_NOOP("Price", "A character in"),
    QT_TRANSLATE_NOOP("Price", "A character out"),
    QT_TRANSLATE_NOOP("Price", "A second in"),
    QT_TRANSLATE_NOOP("Price", "A second out"),
    QT_TRANSLATE_NOOP("Price", "A second of audio in"),
    QT_TRANSLATE_NOOP("Price", "A second of video in"),
    QT_TRANSLATE_NOOP("Price", "A second of video out"),
    QT_TRANSLATE_NOOP("Price", "A page"),
    QT_TRANSLATE_NOOP("Price", "An annotated page"),
    QT_TRANSLATE_NOOP("Price", "A credit"),
    QT_TRANSLATE_NOOP("Price", "A session"),
    QT_TRANSLATE_NOOP("Price", "Image cache read"),
    QT_TRANSLATE_NOOP("Price", "Computer use input"),
    QT_TRANSLATE_NOOP("Price", "Computer use output"),
    QT_TRANSLATE_NOOP("Price", "A second of video in, intervals above 8 s"),
    QT_TRANSLATE_NOOP("Price", "A second of video in, intervals above 15 s"),
    QT_TRANSLATE_NOOP("Price", "A second out at 480p"),
    QT_TRANSLATE_NOOP("Price", "A second out at 720p"),
    QT_TRANSLATE_NOOP("Price", "A second out at 1080p"),
    QT_TRANSLATE_NOOP("Price", "A second out at 2160p"),
    QT_TRANSLATE_NOOP("Price", "A file search"),
    QT_TRANSLATE_NOOP("Price", "File search storage, a gigabyte a day"),
    QT_TRANSLATE_NOOP("Price", "Vector storage, a gigabyte a day"),
    QT_TRANSLATE_NOOP("Price", "A web search"),
};

constexpr std::array<const char *, capabilityCount> capabilityTitles{
    QT_TRANSLATE_NOOP("Capability", "Tools"),         QT_TRANSLATE_NOOP("Capability", "Vision"),
    QT_TRANSLATE_NOOP("Capability", "Audio in"),      QT_TRANSLATE_NOOP("Capability", "Audio out"),
    QT_TRANSLATE_NOOP("Capability", "Image out"),     QT_TRANSLATE_NOOP("Capability", "Video in"),
    QT_TRANSLATE_NOOP("Capability", "Video out"),     QT_TRANSLATE_NOOP("Capability", "PDF"),
    QT_TRANSLATE_NOOP("Capability", "Reasoning"),     QT_TRANSLATE_NOOP("Capability", "JSON schema"),
    QT_TRANSLATE_NOOP("Capability", "JSON mode"),     QT_TRANSLATE_NOOP("Capability", "Caching"),
    QT_TRANSLATE_NOOP("Capability", "Batch"),         QT_TRANSLATE_NOOP("Capability", "Web search"),
    QT_TRANSLATE_NOOP("Capability", "Computer use"),  QT_TRANSLATE_NOOP("Capability", "Embeddings"),
    QT_TRANSLATE_NOOP("Capability", "Rerank"),        QT_TRANSLATE_NOOP("Capability", "Moderation"),
    QT_TRANSLATE_NOOP("Capability", "Transcription"), QT_TRANSLATE_NOOP("Capability", "Speech"),
    QT_TRANSLATE_NOOP("Capability", "Fine-tuning"),   QT_TRANSLATE_NOOP("Capability", "Streaming"),
};

constexpr std::array<const char *, 6> lifecycleTitles{
    QT_TRANSLATE_NOOP("Lifecycle", "Unknown"),    QT_TRANSLATE_NOOP("Lifecycle", "Announced"),
    QT_TRANSLATE_NOOP("Lifecycle", "Preview"),    QT_TRANSLATE_NOOP("Lifecycle", "Current"),
    QT_TRANSLATE_NOOP("Lifecycle", "Deprecated"), QT_TRANSLATE_NOOP("Lifecycle", "Retired"),
};

constexpr std::array<const char *, 5> modalityTitles{
    QT_TRANSLATE_NOOP("Modality", "text"),  QT_TRANSLATE_NOOP("Modality", "images"),
    QT_TRANSLATE_NOOP("Modality", "audio"), QT_TRANSLATE_NOOP("Modality", "video"),
    QT_TRANSLATE_NOOP("Modality", "PDF"),
};

constexpr std::array<const char *, serviceTierCount> tierTitles{
    "", QT_TRANSLATE_NOOP("Price", "Batch: %1"), QT_TRANSLATE_NOOP("Price", "Priority: %1"),
    QT_TRANSLATE_NOOP("Price", "Flex: %1"), QT_TRANSLATE_NOOP("Price", "Fast: %1")};

} // namespace

QString priceTitle(PriceKey key)
{
    QString title = QCoreApplication::translate("Price", priceTitles[static_cast<std::size_t>(key.kind)]);
    if (key.aboveTokens > 0 && isSteppedByResults(key.kind)) {
        title = QCoreApplication::translate("Price", "%1, more than %2 results").arg(title).arg(key.aboveTokens);
    } else if (key.aboveTokens > 0) {
        title = QCoreApplication::translate("Price", "%1 above %2").arg(title, tokensText(key.aboveTokens));
    }
    return key.tier == ServiceTier::Standard
               ? title
               : QCoreApplication::translate("Price", tierTitles[static_cast<std::size_t>(key.tier)]).arg(title);
}

QString capabilityTitle(Capability capability)
{
    return QCoreApplication::translate("Capability", capabilityTitles[static_cast<std::size_t>(capability)]);
}

QString lifecycleTitle(Lifecycle lifecycle)
{
    return QCoreApplication::translate("Lifecycle", lifecycleTitles[static_cast<std::size_t>(lifecycle)]);
}

QString modalityTitle(Modality modality)
{
    return QCoreApplication::translate("Modality", modalityTitles[static_cast<std::size_t>(modality)]);
}

QString modalitiesText(Modalities modalities)
{
    QStringList titles;
    for (std::size_t i = 0; i < modalityTitles.size(); ++i) {
        if (modalities.has(static_cast<Modality>(i))) {
            titles += modalityTitle(static_cast<Modality>(i));
        }
    }
    return titles.join(QStringLiteral(", "));
}

} // namespace aigo
