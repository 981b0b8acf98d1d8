// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace aigo {

class Session;
struct Invocation;

/// `aigo incidents ID --evidence FILE.zip|FOLDER`.
int runIncidentEvidence(Session &session, const Invocation &invocation);

} // namespace aigo
