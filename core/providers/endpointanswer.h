// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/endpoint.h"
#include "core/reading/json.h"

#include <QByteArrayView>
#include <optional>

namespace aigo {

/// Whether the document says what is expected; else what it says instead, in one line that quotes at most 80
/// characters of it. A place that is not there meets `absent` and `!=` only.
std::optional<QString> whyNot(const Expectation &expectation, JsonValue root);

struct EndpointJudgement
{
    Outcome outcome = Outcome::Ok;
    QString why; ///< empty where it is Ok
};
/// What an endpoint's answer means. A code that is not expected is the taxonomy's where it tells whose fault it is
/// (401, 402, 403, 408, 429, 5xx), else BadReply; so is an answer that is not JSON or does not say what is expected.
EndpointJudgement judgeEndpoint(const Endpoint &endpoint, int httpStatus, QByteArrayView body);

} // namespace aigo
