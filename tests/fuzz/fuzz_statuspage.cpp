// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/namedmodels.h"
#include "core/statuspages/plaintext.h"
#include "core/statuspages/statuspage.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace aigo;

void must(bool kept)
{
    if (!kept) {
        std::abort();
    }
}

bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n'; });
}

void check(const OfficialStatus &status)
{
    must(!status.engine.isEmpty() && status.at == Instant{Milliseconds{1}});
    must(status.incidents.size() <= 16'000);
    bool operational = !status.components.empty();
    for (const StatusComponent &c : status.components) {
        must(!c.name.isEmpty() && c.watched);
        operational = operational && c.state == State::Operational;
    }
    // Nothing is well while a component that counts is not.
    must(status.state != State::Operational || status.components.empty() || operational);
    for (const Incident &incident : status.incidents) {
        must(!incident.id.isEmpty() && incident.id.size() <= 200 && !incident.title.isEmpty());
        must(incident.title.size() <= 300 && isPlain(incident.title) && incident.provider == u"p");
        must(incident.url.isEmpty() || incident.url.scheme().startsWith(u"http"));
        qsizetype length = 0;
        std::optional<Instant> after;
        for (const IncidentUpdate &update : incident.updates) {
            must(isPlain(update.text) && (!after || update.at <= *after));
            after = update.at;
            length += update.text.size();
        }
        must(length <= 65'536 && incident.updates.size() <= 100);
    }
}

} // namespace

/// Any bytes: a status page of any engine or not. What is read must keep its own promises.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray document(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto status = readStatusPage({document}, QStringLiteral("p"), {}, Instant{Milliseconds{1}});
    if (status) {
        check(*status);
    } else {
        must(!status.error().what.isEmpty());
    }
    const QString text = QString::fromUtf8(document);
    must(isPlain(plainText(text)) && plainLine(text, 40).size() <= 40);
    const std::vector<QString> ids{QStringLiteral("gpt-4o"), QStringLiteral("gpt-4o-mini"), QStringLiteral("o1"),
                                   text.left(40)};
    must(namedModels(text, ids).size() <= 4);
    return 0;
}
