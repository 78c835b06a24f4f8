#include "composio/snippet_python.hpp"

#include <gmock/gmock.h>

#include "composio/connect_link_request.hpp"
#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;

TEST(RenderPython, UsesTheStandardLibrary) {
  EXPECT_EQ(render_python(sendable(secret_request())),
            "import json\n"
            "import os\n"
            "import urllib.error\n"
            "import urllib.request\n"
            "\n"
            "request = urllib.request.Request(\n"
            "    \"https://h.example/p\",\n"
            "    method=\"POST\",\n"
            "    headers={\n"
            "        \"x-a\": os.environ[\"SECRET_A\"],\n"
            "    },\n"
            "    data=json.dumps({\n"
            "        \"s\": os.environ[\"SECRET_S\"],\n"
            "        \"t\": \"x\",\n"
            "    }).encode(),\n"
            ")\n"
            "try:\n"
            "    with urllib.request.urlopen(request) as response:\n"
            "        print(response.status, response.read().decode())\n"
            "except urllib.error.HTTPError as error:\n"
            "    print(error.code, error.read().decode())\n");
}

TEST(RenderPython, SpellsWordsItsOwnWay) {
  EXPECT_THAT(render_python(sendable(small_request(R"({"a":[true,false,null]})"))),
              HasSubstr("True,\n            False,\n            None,\n"));
}

TEST(RenderPythonSdk, IsTheStandardLibraryForOtherRequests) {
  const SendableRequest request = sendable(secret_request());
  EXPECT_EQ(render_python_sdk(request), render_python(request));
}

TEST(RenderPythonSdk, ReadsAConnection) {
  const auto request = sendable(build_read_connection_request(*parse_connection_id("ca_x")));
  EXPECT_EQ(render_python_sdk(request),
            "import os\n"
            "\n"
            "from composio import Composio\n"
            "\n"
            "composio = Composio(\n"
            "    api_key=os.environ[\"COMPOSIO_API_KEY\"],\n"
            ")\n"
            "print(composio.connected_accounts.get(\"ca_x\").status)\n");
}

}  // namespace
}  // namespace confluence_oauth
