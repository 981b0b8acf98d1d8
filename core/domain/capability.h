// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace aigo {

/// What a model can do. The words (capabilityName) are those of the filter language and the JSON; stable.
enum class Capability : quint8 {
    Tools, ///< function calling
    Vision,
    AudioIn,
    AudioOut,
    ImageOut,
    VideoIn,
    VideoOut,
    Pdf,
    Reasoning,
    JsonSchema,
    JsonMode,
    Caching,
    Batch,
    WebSearch,
    ComputerUse,
    Embeddings,
    Rerank,
    Moderation,
    Transcription,
    Speech,
    FineTuning,
    Streaming,
};
inline constexpr int capabilityCount = static_cast<int>(Capability::Streaming) + 1;

QString capabilityName(Capability capability);
std::optional<Capability> capabilityFromName(QStringView name);

/// What is known to be there and known to be missing; anything else is unknown.
struct Capabilities
{
    quint32 yes = 0;
    quint32 no = 0;

    static constexpr quint32 bit(Capability c) { return 1U << static_cast<unsigned>(c); }
    bool has(Capability c) const { return (yes & bit(c)) != 0; }
    bool lacks(Capability c) const { return (no & bit(c)) != 0; }
    void set(Capability c, bool there)
    {
        (there ? yes : no) |= bit(c);
        (there ? no : yes) &= ~bit(c);
    }
    QStringList names() const; ///< of those that are there, in the order of the enum
    bool operator==(const Capabilities &) const = default;
};

enum class Modality : quint8 { Text, Image, Audio, Video, Pdf };
QString modalityName(Modality modality);
std::optional<Modality> modalityFromName(QStringView name);

/// A set of modalities; empty means unknown.
struct Modalities
{
    quint8 bits = 0;
    bool has(Modality m) const { return (bits & (1U << static_cast<unsigned>(m))) != 0; }
    void add(Modality m) { bits = static_cast<quint8>(bits | (1U << static_cast<unsigned>(m))); }
    bool isEmpty() const { return bits == 0; }
    QStringList names() const;
    bool operator==(const Modalities &) const = default;
};

} // namespace aigo
