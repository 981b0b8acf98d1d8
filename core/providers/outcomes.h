// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/providers/modellist.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// How a provider's API answers a request without a key, which proves that it is there: one of these codes and a JSON
/// object with one of these members. Data of the provider (resources/providers).
struct KeylessAnswer
{
    std::vector<int> statuses;
    QStringList members; ///< "error", "detail", "data"
    bool operator==(const KeylessAnswer &) const = default;
};

/// An error as the known APIs write it; what a dialect lacks is empty. Six shapes: OpenAI's and Google's
/// {"error":{…}}, Anthropic's {"type":"error","error":{…}}, xAI's {"error":"text"}, Cohere's {"message":…}, Mistral's
/// {"detail":…}, Azure's {"error":{"code",…}}.
struct ApiError
{
    QString type;
    QString code;                           ///< or Google's status: "RESOURCE_EXHAUSTED"
    QString reason;                         ///< Google's ErrorInfo.reason, its quotaId
    QString message;                        ///< may quote part of a key: redact before showing
    std::optional<Milliseconds> retryAfter; ///< Google's RetryInfo
    int status = 0;                         ///< where the body repeats one
};
/// nullopt where the body is no such thing.
std::optional<ApiError> readApiError(QByteArrayView body);
/// What an error says that came with no failing status: inside a 200, or in the middle of a stream.
Outcome outcomeOf(const ApiError &error);

/// The outcome of an answered request by the error taxonomy. `headers` are the answer's. Without a key (`hadKey` false)
/// the answer that `keyless` describes is Ok, and no other is. Not an API's answer at all (HTML, not JSON) is BadReply,
/// except from 500 on, where it is the server's error whatever it says. 429 is Quota where it says so, else
/// RateLimited. A 200 that carries an error goes by that error.
Outcome classify(const KeylessAnswer &keyless, int httpStatus, std::span<const ApiHeader> headers, QByteArrayView body,
                 bool hadKey);

/// Whether an answer to a request without a key proves that the API is there and answering.
bool provesReachable(const KeylessAnswer &keyless, int httpStatus, QByteArrayView body);

} // namespace aigo
