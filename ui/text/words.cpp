// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/text.h"

namespace aigo {

// The domain's words for people. The stable names of core/domain are for files and the command line.

QString Text::state(State state)
{
    switch (state) {
    case State::Unknown:
        return tr("Not checked");
    case State::Operational:
        return tr("Fine");
    case State::Degraded:
        return tr("Slow");
    case State::Down:
        return tr("Down");
    case State::Maintenance:
        return tr("Maintenance");
    }
    return {};
}

QString Text::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return tr("answered");
    case Outcome::Slow:
        return tr("answered slowly");
    case Outcome::Unauthorized:
        return tr("the key was rejected");
    case Outcome::Forbidden:
        return tr("the key may not do this");
    case Outcome::NoCredit:
        return tr("no credit left");
    case Outcome::Quota:
        return tr("the quota is used up");
    case Outcome::RateLimited:
        return tr("rate limited");
    case Outcome::NotFound:
        return tr("no such address");
    case Outcome::BadRequest:
        return tr("the request was refused");
    case Outcome::ServerError:
        return tr("server error");
    case Outcome::Overloaded:
        return tr("overloaded");
    case Outcome::Timeout:
        return tr("no answer in time");
    case Outcome::Dns:
        return tr("name not found");
    case Outcome::Connect:
        return tr("no connection");
    case Outcome::Tls:
        return tr("certificate not accepted");
    case Outcome::BadReply:
        return tr("an answer that is not the API's");
    case Outcome::Offline:
        return tr("this machine is offline");
    }
    return {};
}

QString Text::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unclear:
        return tr("unclear");
    case Verdict::Fine:
        return tr("all fine");
    case Verdict::Them:
        return tr("it is them");
    case Verdict::Me:
        return tr("it is my connection");
    case Verdict::MyAccount:
        return tr("it is my account");
    }
    return {};
}

QString Text::lifecycle(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Unknown:
        return tr("Unknown");
    case Lifecycle::Announced:
        return tr("Announced");
    case Lifecycle::Preview:
        return tr("Preview");
    case Lifecycle::Current:
        return tr("Current");
    case Lifecycle::Deprecated:
        return tr("Ends soon");
    case Lifecycle::Retired:
        return tr("Retired");
    }
    return {};
}

QString Text::capability(Capability capability)
{
    switch (capability) {
    case Capability::Tools:
        return tr("Tools");
    case Capability::Vision:
        return tr("Vision");
    case Capability::AudioIn:
        return tr("Audio in");
    case Capability::AudioOut:
        return tr("Audio out");
    case Capability::ImageOut:
        return tr("Image out");
    case Capability::VideoIn:
        return tr("Video in");
    case Capability::VideoOut:
        return tr("Video out");
    case Capability::Pdf:
        return tr("PDF");
    case Capability::Reasoning:
        return tr("Reasoning");
    case Capability::JsonSchema:
        return tr("JSON schema");
    case Capability::JsonMode:
        return tr("JSON mode");
    case Capability::Caching:
        return tr("Caching");
    case Capability::Batch:
        return tr("Batch");
    case Capability::WebSearch:
        return tr("Web search");
    case Capability::ComputerUse:
        return tr("Computer use");
    case Capability::Embeddings:
        return tr("Embeddings");
    case Capability::Rerank:
        return tr("Rerank");
    case Capability::Moderation:
        return tr("Moderation");
    case Capability::Transcription:
        return tr("Transcription");
    case Capability::Speech:
        return tr("Speech");
    case Capability::FineTuning:
        return tr("Fine-tuning");
    case Capability::Streaming:
        return tr("Streaming");
    }
    return {};
}

QString Text::priceKind(PriceKind kind)
{
    switch (kind) {
    case PriceKind::Input:
        return tr("Input");
    case PriceKind::Output:
        return tr("Output");
    case PriceKind::CacheRead:
        return tr("Cache read");
    case PriceKind::CacheWrite:
        return tr("Cache write");
    case PriceKind::CacheWrite1h:
        return tr("Cache write, 1 h");
    case PriceKind::Reasoning:
        return tr("Reasoning");
    case PriceKind::AudioInput:
        return tr("Audio in");
    case PriceKind::AudioOutput:
        return tr("Audio out");
    case PriceKind::CacheReadAudio:
        return tr("Cache read, audio");
    case PriceKind::CacheWriteAudio:
        return tr("Cache write, audio");
    case PriceKind::ImageInput:
        return tr("Image in");
    case PriceKind::ImageOutput:
        return tr("Image out");
    case PriceKind::Citation:
        return tr("Citation");
    case PriceKind::Request:
        return tr("Request");
    case PriceKind::Query:
        return tr("Query");
    case PriceKind::SearchLow:
        return tr("Search, low");
    case PriceKind::SearchMedium:
        return tr("Search, medium");
    case PriceKind::SearchHigh:
        return tr("Search, high");
    case PriceKind::InputPerImage:
        return tr("Image in, each");
    case PriceKind::OutputPerImage:
        return tr("Image out, each");
    case PriceKind::InputPerPixel:
        return tr("Pixel in");
    case PriceKind::OutputPerPixel:
        return tr("Pixel out");
    case PriceKind::InputPerCharacter:
        return tr("Character in");
    case PriceKind::OutputPerCharacter:
        return tr("Character out");
    case PriceKind::InputPerSecond:
        return tr("Second in");
    case PriceKind::OutputPerSecond:
        return tr("Second out");
    case PriceKind::InputPerAudioSecond:
        return tr("Audio second in");
    case PriceKind::InputPerVideoSecond:
        return tr("Video second in");
    case PriceKind::OutputPerVideoSecond:
        return tr("Video second out");
    case PriceKind::Page:
        return tr("Page");
    case PriceKind::AnnotatedPage:
        return tr("Annotated page");
    case PriceKind::Credit:
        return tr("Credit");
    case PriceKind::Session:
        return tr("Session");
    }
    return {};
}

QString Text::serviceTier(ServiceTier tier)
{
    switch (tier) {
    case ServiceTier::Standard:
        return tr("Standard");
    case ServiceTier::Batch:
        return tr("Batch");
    case ServiceTier::Priority:
        return tr("Priority");
    case ServiceTier::Flex:
        return tr("Flex");
    }
    return {};
}

QString Text::pricePath(const QString &path)
{
    const auto key = priceKeyFromPath(path);
    if (!key) {
        return path;
    }
    QStringList parts;
    if (key->tier != ServiceTier::Standard) {
        parts << serviceTier(key->tier);
    }
    if (key->aboveTokens > 0) {
        parts << tr("above %1").arg(tokens(key->aboveTokens));
    }
    parts << priceKind(key->kind);
    return parts.join(QStringLiteral(", "));
}

} // namespace aigo
