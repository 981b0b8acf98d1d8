// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/capability.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<QStringView, capabilityCount> capabilityNames{
    u"tools",         u"vision",     u"audio_in",     u"audio_out",   u"image_out", u"video_in",
    u"video_out",     u"pdf",        u"reasoning",    u"json_schema", u"json_mode", u"caching",
    u"batch",         u"web_search", u"computer_use", u"embeddings",  u"rerank",    u"moderation",
    u"transcription", u"speech",     u"fine_tuning",  u"streaming"};
constexpr std::array<QStringView, 5> modalityNames{u"text", u"image", u"audio", u"video", u"pdf"};

template <typename Value, std::size_t N>
std::optional<Value> find(const std::array<QStringView, N> &names, QStringView name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    return it == names.end() ? std::nullopt : std::optional(static_cast<Value>(it - names.begin()));
}

} // namespace

QString capabilityName(Capability capability)
{
    return capabilityNames[static_cast<std::size_t>(capability)].toString();
}

std::optional<Capability> capabilityFromName(QStringView name)
{
    return find<Capability>(capabilityNames, name);
}

QStringList Capabilities::names() const
{
    QStringList out;
    for (int i = 0; i < capabilityCount; ++i) {
        if (has(static_cast<Capability>(i))) {
            out << capabilityName(static_cast<Capability>(i));
        }
    }
    return out;
}

QString modalityName(Modality modality)
{
    return modalityNames[static_cast<std::size_t>(modality)].toString();
}

std::optional<Modality> modalityFromName(QStringView name)
{
    return find<Modality>(modalityNames, name);
}

QStringList Modalities::names() const
{
    QStringList out;
    for (std::size_t i = 0; i < modalityNames.size(); ++i) {
        if (has(static_cast<Modality>(i))) {
            out << modalityNames[i].toString();
        }
    }
    return out;
}

} // namespace aigo
